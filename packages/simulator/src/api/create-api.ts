import { toClientId } from '../http/client-id.ts'
import { createFailCounter } from '../http/fail-counter.ts'
import { pause } from '../http/pause.ts'
import { pending, toReset } from '../http/to-response.ts'
import type { TicketStore } from '../tickets/ticket-store.ts'
import type { ApiScenario } from './scenarios/api-scenario.ts'
import type { NamedApiScenario } from './scenarios/api-scenarios.ts'
import { toCodeBody, toErrorBody, toMiniBody } from './to-answer-body.ts'
import { applyWireFault } from './apply-wire-fault.ts'
import { checkSignature } from './signature/check-signature.ts'
import { judgeTicket } from '../tickets/judge-ticket.ts'
import { readQuery } from './read-query.ts'
import { refuse, type Refusal } from './refusal.ts'

/** Plays `DescribeCaptchaResult` and `DescribeCaptchaMiniResult`, version 2019-07-22. `onAnswer` gets the code or error of each answer. */
export function createApi(tickets: TicketStore, now: () => number) {
  const counter = createFailCounter()

  async function answer(
    request: Request,
    { name, scenario }: NamedApiScenario,
    onAnswer: (answered: string) => void,
  ): Promise<Response> {
    const { failFirst = Infinity } = scenario
    const active = counter.failsNow(failFirst, `${name} ${toClientId(request)}`) ? scenario : { title: 'In between' }
    const { wire, delay } = active
    if (delay) await pause(delay, request)
    if (wire === 'hang') return pending(request)
    if (wire === 'reset') throw toReset()
    if (wire === 'html-500') return page('Internal Server Error', 500)
    if (wire === 'html-200') return page('Sign in to this network', 200)
    if (wire === 'redirect') return page('Found', 302, { location: '/sign-in' })
    const body = await describe(request, active, onAnswer)
    return new Response(applyWireFault(JSON.stringify(body), wire, request), {
      headers: { 'content-type': 'application/json', ...common() },
    })
  }

  async function describe(request: Request, scenario: ApiScenario, onAnswer: (answered: string) => void) {
    const fail = (refusal: Refusal) => {
      onAnswer(refusal.error)
      return toErrorBody(refusal)
    }
    const bytes = new Uint8Array(await request.arrayBuffer())
    const refused = checkAction(request) ?? (await checkSignature(request, bytes, now()))
    if (refused) return fail(refused)
    const query = readQuery(request, toKind(request) ?? 'web', bytes)
    if ('error' in query) return fail(query)

    const { answer: fault } = scenario
    const code = !fault || scenario.usesTicket ? judgeTicket(query, tickets, now()) : 0
    if (fault && 'error' in fault) return fail(refuse(fault.error, 'The scenario answers this.'))
    if (fault && 'body' in fault) return fault.body
    const answer = fault ?? { code }
    onAnswer(String(answer.code))
    const body = toCodeBody(answer, tickets.find(query.ticket), query.wantsTime)
    return query.kind === 'mini' ? toMiniBody(body) : body
  }

  /** The date lets a client find out how wrong its clock is. */
  const common = () => ({ date: new Date(now()).toUTCString(), 'cache-control': 'no-store' })

  const page = (title: string, status: number, headers = {}) =>
    new Response(`<!doctype html><title>${title}</title><h1>${title}</h1>`, {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8', ...common(), ...headers },
    })

  return { answer, reset: counter.reset }
}

const kinds = new Map<string, 'web' | 'mini'>([
  ['DescribeCaptchaResult', 'web'],
  ['DescribeCaptchaMiniResult', 'mini'],
])

/** What the action is for; undefined for one that the simulator does not have. */
const toKind = ({ headers }: Pick<Request, 'headers'>) => kinds.get(headers.get('x-tc-action') ?? '')

function checkAction({ headers }: Request): Refusal | undefined {
  const action = headers.get('x-tc-action')
  const version = headers.get('x-tc-version')
  if (!action) return refuse('MissingParameter', 'The header X-TC-Action is missing.')
  if (!version) return refuse('MissingParameter', 'The header X-TC-Version is missing.')
  if (!toKind({ headers }))
    return refuse('InvalidAction', 'The simulator has DescribeCaptchaResult and DescribeCaptchaMiniResult only.')
  return version === '2019-07-22' ? undefined : refuse('NoSuchVersion', 'The version is 2019-07-22.')
}
