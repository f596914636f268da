import { toOutageVariant } from '../../scenarios/outage-variant.ts'
import { toComment } from '../literal.ts'
import { en, type SnippetWords } from '../words/en.ts'
import { zh } from '../words/zh.ts'
import type { SnippetInput } from './input.ts'
import { planForm, type FormPlan } from './plan-form.ts'
import { planPage, type PagePlan } from './plan-page.ts'
import { planSends, type SentPlan } from './plan-sends.ts'
import { planServer, type ServerPlan } from './plan-server.ts'

/** All that the printers know: none of them reads the state itself. */
export interface Plan {
  readonly input: SnippetInput
  readonly words: SnippetWords
  /** Of the state, for comments and tests. */
  readonly title: string
  readonly form: FormPlan
  readonly page: PagePlan
  readonly sends: readonly SentPlan[] | undefined
  readonly server: ServerPlan
}

/** `target`: what the page asks, the simulator as printed, or Tencent Cloud's addresses, as a page in production does. */
export function createPlan(given: SnippetInput, target: 'simulator' | 'vendor' = 'simulator'): Plan {
  const inOutage = given.duringOutage ? toOutageVariant(given.scenario) : undefined
  const input = { ...given, scenario: inOutage ?? given.scenario, duringOutage: !!inOutage }
  const words = input.language === 'zh' ? zh : en
  return {
    input,
    words,
    title: toComment(input.scenario.title[input.language]),
    form: planForm(input.form, words),
    page: planPage(input, words, input.controls.real ? 'vendor' : target),
    sends: planSends(input.scenario),
    server: planServer(input, words),
  }
}
