import { toClientId } from '../http/client-id.ts'
import { createChallengeStore } from '../tickets/challenge-store.ts'
import { toConfigAnswer } from './to-config-answer.ts'
import { toTemplateResponse } from './to-template-response.ts'
import { createFailCounter } from '../http/fail-counter.ts'
import type { NamedScenario } from '../scenarios/named-scenario.ts'
import { puzzleStyles } from '../challenge/puzzle-styles.ts'
import type { ChallengeAnswer, ChallengeSession } from '../challenge/run-challenge.ts'
import { toChallengeDocument, toEntryScript, toSecondStageScript } from '../scripts/page-scripts.ts'
import { pause } from '../http/pause.ts'
import { readForm, readLook } from './read-form.ts'
import { html, json, missing, pending, script, text, toReset } from '../http/to-response.ts'
import { entryFiles, type Route } from '../http/route.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { scenarios } from '../scenarios/scenarios.ts'
import type { TicketStore } from '../tickets/ticket-store.ts'

/** Answers the requests of pages, one function for each stage. Remembers counts of failures and sessions. */
export function createResponder(tickets: TicketStore) {
  const challenges = createChallengeStore()
  const counter = createFailCounter()
  const expired = new Set<string>()

  const failsNow = (fault: unknown, stage: string, request: Request): boolean =>
    typeof fault === 'object' &&
    !!fault &&
    'failFirst' in fault &&
    counter.failsNow(Number(fault.failFirst), `${stage} ${toClientId(request)}`)

  async function entry(request: Request, route: Route, { name, scenario }: NamedScenario): Promise<Response> {
    const fault = scenario.entry
    if (fault === 'not-found' || failsNow(fault, `${name} entry`, request)) return missing()
    if (fault === 'reset') throw toReset()
    if (fault === 'hang') return pending(request)
    if (fault === 'html') return html('<!doctype html><title>Sign in to this network</title><p>Sign in</p>')
    if (fault === 'no-global') return script('/* nothing */')
    if (typeof fault === 'object' && 'delay' in fault) await pause(fault.delay, request)
    return script(toEntryScript(route, scenario))
  }

  function secondStage(request: Request, route: Route, { name, scenario }: NamedScenario) {
    const fault = scenario.secondStage
    if (fault === 'not-found' || (fault === 'cdn-down' && route.cdn) || failsNow(fault, `${name} second`, request))
      return missing()
    if (fault === 'hang') return pending(request)
    if (fault === 'not-script') return script('<!doctype html><title>Not a script</title>')
    if (fault === 'empty') return script('')
    if (fault === 'throws') return script("throw new Error('The second stage broke while it was loaded.')")
    return script(toSecondStageScript(route, scenario))
  }

  function config(request: Request, { name, scenario }: NamedScenario) {
    const { searchParams } = new URL(request.url)
    const fault = scenario.config
    if (fault === 'not-found' || failsNow(fault, `${name} config`, request)) return missing()
    if (fault === 'hang') return pending(request)
    if (fault === 'garbage') return script('"no call at all"')
    const callback = searchParams.get('callback')
    const answer = JSON.stringify(toConfigAnswer(fault, searchParams.get('aid') ?? '', challenges, tickets))
    // Anything else could smuggle code into a page that trusts this origin.
    if (callback !== null && !/^[\w$.]{1,100}$/.test(callback)) return text('The callback is no name.', 400)
    return callback === null ? json(JSON.parse(answer)) : script(`${callback}(${answer})`)
  }

  async function challenge(request: Request, route: Route, scenario: Scenario): Promise<Response> {
    const fault = scenario.challenge
    if (fault === 'not-found') return missing()
    if (fault === 'hang') return pending(request)
    const form = await readForm(request)
    const plain = form.get('as') === 'json'
    const sid = form.get('sid') ?? ''
    const gap = challenges.gap(sid)
    if (fault === 'blank' || !gap) return plain ? json({}) : html('<!doctype html><title></title>')
    const session: ChallengeSession = {
      sid,
      gap,
      look: readLook(form.get('look')),
      styles: puzzleStyles,
      refreshUrl: `${route.apiUrl}cap_union_new_getsig`,
      verifyUrl: `${route.apiUrl}cap_union_new_verify`,
      errorCode: typeof fault === 'string' ? frameErrors[fault] : undefined,
    }
    return plain ? json(session) : html(toChallengeDocument(session))
  }

  async function refresh(request: Request, { refresh: fault }: Scenario): Promise<Response> {
    if (fault === 'not-found') return missing()
    const gap = fault === 'rate-limited' ? undefined : challenges.move((await readForm(request)).get('sid') ?? '')
    const answer: ChallengeAnswer = gap ? { state: 0, gap } : { state: fault === 'rate-limited' ? 217 : 9 }
    return json(answer)
  }

  async function verify(request: Request, { name, scenario }: NamedScenario): Promise<Response> {
    const fault = scenario.verify
    if (fault === 'not-found') return missing()
    if (fault === 'hang') return pending(request)
    const form = await readForm(request)
    const sid = form.get('sid') ?? ''
    if (fault === 'rate-limited') return respondTo({ state: 217 })
    // Every second session expires.
    if (fault === 'expired' && !expired.delete(name)) {
      expired.add(name)
      return respondTo({ state: 9 })
    }
    const appId = challenges.appId(sid)
    if (appId === undefined) return respondTo({ state: 9 })
    if (fault === 'rejects' || !challenges.judge(sid, Number(form.get('answer'))))
      return respondTo({ state: 0, pass: false })
    challenges.close(sid)
    const { ticket, randstr } = tickets.issue(appId, sid)
    return respondTo({ state: 0, pass: true, ticket, randstr })
  }

  return {
    answer(request: Request, route: Route, chosen: NamedScenario): Response | Promise<Response> {
      if (request.method === 'OPTIONS') return text('', 204)
      if (route.stage === 'entry') return entry(request, route, chosen)
      if (route.stage === 'second-stage') return secondStage(request, route, chosen)
      if (route.stage === 'config') return config(request, chosen)
      if (route.stage === 'template') return toTemplateResponse(request, chosen.scenario)
      if (route.stage === 'challenge') return challenge(request, route, chosen.scenario)
      if (route.stage === 'refresh') return refresh(request, chosen.scenario)
      if (route.stage === 'verify') return verify(request, chosen)
      return missing(`Not a path of the captcha simulator. Try ${Object.keys(entryFiles).join(', ')}.`)
    },
    unknownScenario: (name: string): Response =>
      missing(`There is no scenario called "${name}". There are: ${Object.keys(scenarios).join(', ')}.`),
    reset() {
      counter.reset()
      expired.clear()
    },
  }
}

const frameErrors: Partial<Record<string, number>> = {
  'jquery-missing': 1009,
  'script-missing': 1010,
  'script-throws': 1011,
}

/** The type keeps fields out that the challenge doesn't know. */
const respondTo = (answer: ChallengeAnswer): Response => json(answer)
