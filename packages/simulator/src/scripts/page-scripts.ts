import { challengePage, templatePage } from '../challenge/challenge-page.ts'
import { drawCheckbox } from '../challenge/draw-checkbox.ts'
import { drawPuzzle, type PuzzleLook } from '../challenge/draw-puzzle.ts'
import { drawSession } from '../challenge/draw-session.ts'
import { type ChallengeSession, runChallenge } from '../challenge/run-challenge.ts'
import { toLook } from '../challenge/to-look.ts'
import { watchDrag } from '../challenge/watch-drag.ts'
import { writePuzzle } from '../challenge/write-puzzle.ts'
import { type Route, toHostsOf2024, toSecondStageFile } from '../http/route.ts'
import type { Delay, Scenario } from '../scenarios/scenario.ts'
import { toTraits } from '../scenarios/traits.ts'
import { createStageQueue } from './entry/create-stage-queue.ts'
import { entry, type EntryConfig } from './entry/entry.ts'
import { litterPage } from './entry/litter-page.ts'
import { loadSecondStage } from './entry/load-second-stage.ts'
import { readArguments } from './entry/read-arguments.ts'
import { createBoxPopups } from './popup/create-box-popups.ts'
import { createKeptPopups } from './popup/create-kept-popups.ts'
import { createWrapper } from './popup/create-wrapper.ts'
import { drawBox } from './popup/draw-box.ts'
import { drawLoading } from './popup/draw-loading.ts'
import { showChallenge } from './popup/show-challenge.ts'
import { createInstance } from './second-stage/create-instance.ts'
import { openChallenge } from './second-stage/open-challenge.ts'
import { readConfig } from './second-stage/read-config.ts'
import { requestConfig } from './second-stage/request-config.ts'
import { secondStage, type SecondStageConfig } from './second-stage/second-stage.ts'
import { toResult } from './second-stage/to-result.ts'
import { toScript } from './to-script.ts'

/** The functions of the entry. */
export const entryParts = { createStageQueue, litterPage, loadSecondStage, readArguments }
/** The functions of a challenge. */
const challengeParts = { drawPuzzle, runChallenge, watchDrag, writePuzzle }
/** The functions of the second stage. */
export const secondStageParts = {
  ...challengeParts,
  createBoxPopups,
  createInstance,
  createKeptPopups,
  createWrapper,
  drawBox,
  drawCheckbox,
  drawLoading,
  drawSession,
  openChallenge,
  readConfig,
  requestConfig,
  showChallenge,
  toLook,
  toResult,
}

/** The config of the entry at `route`. */
export function toEntryConfig(route: Route, scenario: Scenario): EntryConfig {
  const wrong = scenario.entry === 'wrong-market'
  const market = wrong ? other(route.market) : route.market
  const traits = toTraits(route.generation, market, scenario.vintage ?? '2024')
  const file = toSecondStageFile(market, route.generation)
  const { cdnTries, apiTries } = traits
  const { apiUrl, cdnUrl } = traits.keepsPopup && traits.generation === 1 ? toHostsOf2024(route) : route
  return {
    traits,
    secondStageUrls: [
      ...Array.from({ length: cdnTries }, () => `${cdnUrl}${file}`),
      ...Array.from({ length: apiTries }, () => `${apiUrl}${file}`),
    ],
    secondStageDelay: toDelay(scenario.secondStage),
    cdnUrl,
    apiUrl,
    instance: scenario.instance,
    poisoned: scenario.entry === 'poisoned',
  }
}

/** The config of the second stage at `route`. */
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

/** The document of an iframe for one challenge. */
export function toChallengeDocument(session: ChallengeSession): string {
  return toDocument(toScript(challengePage, session, challengeParts), session.look)
}

/** The document inside v1's kept iframe. */
export const toTemplateDocument = (): string =>
  toDocument(toScript(templatePage, {}, { ...challengeParts, drawSession }))

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
