import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { toDocsUrl } from '../src/link/repository.ts'
import { allScenarios, findScenario } from '../src/scenarios.ts'
import { toVerdictInOutage } from '../src/scenarios/outage-variant.ts'
import { loadReading, type ShownAdvice } from '../src/scenarios/load-reading.ts'
import type { ListedScenario } from '../src/scenarios/scenario.ts'
import { AdviceBox } from '../src/states/advice-box/advice-box.tsx'
import { adviceWords } from '../src/words/advice.ts'
import type { Language } from '../src/words/language.ts'
import { LanguageContext } from '../src/words/use-words.ts'

const hash = '#/works?form=sms&lang=zh'

interface Shown {
  readonly scenario: ListedScenario
  readonly advice: ShownAdvice
}

const toShown = async (scenario: ListedScenario): Promise<Shown> => ({
  scenario,
  advice: (await loadReading(scenario)).advice,
})
const shown = await Promise.all(allScenarios.map(toShown))
const blocked = await toShown(findScenario('blocked'))

/** The box as a browser gets it, and what is to be read in it. */
function draw({ scenario, advice }: Shown, language: Language, duringOutage = false) {
  const box = createElement(AdviceBox, { scenario, advice, duringOutage, hasRun: false })
  vi.stubGlobal('location', { hash })
  const html = renderToStaticMarkup(createElement(LanguageContext, { value: language }, box))
  vi.unstubAllGlobals()
  const text = html.replaceAll(/<[^>]+>/g, '')
  return { html, text: unescape(text), link: /class="play-in-outage" href="([^"]+)"/.exec(html)?.[1] }
}

const unescape = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
const plain = (text: string) => text.replaceAll('`', '')

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  const words = adviceWords[language]
  const boxes = shown.map(({ scenario, advice }) => {
    const verdict = toVerdictInOutage(scenario)
    return { id: scenario.id, advice, verdict, ...draw({ scenario, advice }, language) }
  })

  it.each(boxes)('$id: says what its visitor sees, what to do, whom to wake, and where to read on', (box) => {
    const { html, text, advice } = box
    for (const told of [advice.visitorSees, advice.youDo, advice.alert.on]) {
      expect(told[language].length).toBeGreaterThan(5)
      expect(text).toContain(plain(told[language]))
    }
    expect(text).toContain(words.when[advice.alert.when])
    expect(html).toContain(`href="${toDocsUrl(advice.docs, language)}"`)
    const { code = '' } = advice.remedy ?? {}
    expect(text).toContain(code)
    expect(text.replace(code, '')).not.toMatch(/undefined|\[object|`/)
  })

  it.each(boxes)('$id: leads to the same ticket in an outage, or says why there is none', (box) => {
    const { id, text, link, verdict, advice } = box
    // What is chosen beside the state goes along.
    expect(link).toBe(verdict && `#/${id}?form=sms&amp;lang=zh&amp;during=outage&amp;play=1`)
    const without = advice.inOutage === 'in-outage' ? words.isInOutage : words.noTicket
    expect(text).toContain(verdict ? `${verdict.kind} ${verdict.reason}` : without)
  })

  it('in the outage first says what becomes of the visitor now, and calls all else that of a healthy day', () => {
    const { link, text } = draw(blocked, language, true)
    expect(link).toBeUndefined()
    const [now = '', healthy = ''] = text.split(words.healthyDay)
    for (const told of [words.becomes.degraded, words.playing, words.when['at-once'], plain(words.alertNow)])
      expect(now).toContain(told)
    for (const told of [blocked.advice.visitorSees, blocked.advice.youDo, blocked.advice.alert.on])
      expect(healthy).toContain(plain(told[language]))
    expect(draw(blocked, language).text).not.toContain(words.healthyDay)
  })
})
