import { challengePage, templatePage } from '../challenge/challenge-page.ts'
import { createStageQueue } from './entry/create-stage-queue.ts'
import { createTemplate } from './second-stage/create-template.ts'
import { drawBox } from './second-stage/draw-box.ts'
import { drawCheckbox } from '../challenge/draw-checkbox.ts'
import { drawPuzzle, type PuzzleLook } from '../challenge/draw-puzzle.ts'
import { entry, type EntryConfig } from './entry/entry.ts'
import { litterPage } from './entry/litter-page.ts'
import { loadSecondStage } from './entry/load-second-stage.ts'
import { openChallenge } from './second-stage/open-challenge.ts'
import { readArguments } from './entry/read-arguments.ts'
import { requestConfig } from './second-stage/request-config.ts'
import { runChallenge, type ChallengeSession } from '../challenge/run-challenge.ts'
import { secondStage, type SecondStageConfig } from './second-stage/second-stage.ts'
import { showChallenge } from './second-stage/show-challenge.ts'
import { toLook } from '../challenge/to-look.ts'
import { toResult } from './second-stage/to-result.ts'
import type { Route } from '../http/route.ts'
import { toSecondStageFile } from '../http/route.ts'
import type { Delay, Scenario } from '../scenarios/scenario.ts'
import { toScript } from './to-script.ts'
import { toTraits } from '../scenarios/traits.ts'

/** What the entry is made of, in the page that calls it or as text. */
export const entryParts = { createStageQueue, litterPage, loadSecondStage, readArguments }
/** What the second stage is made of. */
export const secondStageParts = {
  createTemplate,
  drawBox,
  drawCheckbox,
  drawPuzzle,
  openChallenge,
  requestConfig,
  runChallenge,
  showChallenge,
  toLook,
  toResult,
}

/** What the entry at `route` has to know. */
export function toEntryConfig(route: Route, scenario: Scenario): EntryConfig {
  const wrong = scenario.entry === 'wrong-market'
  const market = wrong ? other(route.market) : route.market
  const traits = toTraits(route.generation, market, scenario.vintage ?? '2024')
  const file = toSecondStageFile(market, route.generation)
  const { cdnTries, apiTries } = traits
  return {
    traits,
    secondStageUrls: [
      ...Array.from({ length: cdnTries }, () => `${route.cdnUrl}${file}`),
      ...Array.from({ length: apiTries }, () => `${route.apiUrl}${file}`),
    ],
    secondStageDelay: toDelay(scenario.secondStage),
    cdnUrl: route.cdnUrl,
    apiUrl: route.apiUrl,
    instance: scenario.instance,
    poisoned: scenario.entry === 'poisoned',
  }
}

/** What the second stage at `route` has to know. */
export function toSecondStageConfig(route: Route, scenario: Scenario): SecondStageConfig {
  const { secondStage: stage, challenge, result, success, close, callback } = scenario
  const faults = { secondStage: stage, challenge, result, success, close, callback }
  return {
    traits: toTraits(route.generation, route.market, scenario.vintage ?? '2024'),
    frames: route.generation === 1,
    invisible: scenario.config === 'invisible' || scenario.config === 'invisible-failed',
    configDelay: toDelay(scenario.config),
    templateDelay: toDelay(scenario.template),
    challengeDelay: toDelay(scenario.challenge),
    // Left out rather than undefined: it travels as JSON.
    faults: JSON.parse(JSON.stringify(faults)),
  }
}

/** The entry script as text. */
export function toEntryScript(route: Route, scenario: Scenario): string {
  const script = toScript(entry, toEntryConfig(route, scenario), entryParts)
  if (scenario.entry !== 'late-global') return script
  return `setTimeout(function () {\n${script}}, 1000);\n`
}

/** The second stage as text. */
export const toSecondStageScript = (route: Route, scenario: Scenario): string =>
  toScript(secondStage, toSecondStageConfig(route, scenario), secondStageParts)

/** The document inside v1's iframe. */
export function toChallengeDocument(session: ChallengeSession): string {
  return toDocument(toScript(challengePage, session, { drawPuzzle, runChallenge }), session.look)
}

/** The document inside v1's hidden iframe. */
export const toTemplateDocument = (): string => toDocument(toScript(templatePage, {}, {}))

function toDocument(script: string, look?: PuzzleLook): string {
  // Inside an HTML document a script ends at the first thing that looks like an end tag.
  const inline = script.replaceAll('</script', '<\\/script')
  return `<!doctype html>
<html lang="${look?.language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Captcha simulator</title></head>
<body><script>
${inline}</script></body>
</html>
`
}

const other = (market: Route['market']): Route['market'] => (market === 'cn' ? 'intl' : 'cn')

const toDelay = (fault: string | Delay | object | undefined): number =>
  typeof fault === 'object' && 'delay' in fault && typeof fault.delay === 'number' ? fault.delay : 0
