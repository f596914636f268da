import type { TCaptchaState } from '@tcaptcha/core'
import { readControls } from '../link/read-controls.ts'
import { findScenario } from '../scenarios.ts'
import { toOutageVariant } from '../scenarios/outage-variant.ts'
import { openServer } from '../backend-client/client.ts'
import { toServerUrl } from '../backend-client/server-url.ts'
import type { ServerView } from '../backend-client/server-view.ts'
import type { TicketCheck } from '../backend-client/ticket-check.ts'
import { parseLink, toPage } from '../link/link.ts'
import type { Adapter, ExampleProps } from './forms/adapter.ts'
import { adapters } from './forms/adapters.ts'
import { addAnother } from './page/add-another.ts'
import { addNextPage } from './page/add-next-page.ts'
import { breakPage } from './page/break-page.ts'
import { createLogin } from './create-login.ts'
import { createOtherWay } from './create-other-way.ts'
import { createInbox } from './inbox/create-inbox.ts'
import { playOtherWay } from './visitor/play-other-way.ts'
import { toForm } from '../forms.ts'
import { toFramework } from '../link/frameworks.ts'
import type { FrameSettings, Order } from './protocol.ts'
import { createReporter, toFrameEvent } from './watch/reporter.ts'
import { toOptions, vendorUrl } from './to-options.ts'
import './run.css'
import './inbox/other-way.css'
import { resetClients, watchClients } from './watch/watch-clients.ts'
import { watchRequests } from './watch/watch-requests.ts'

const query = new URLSearchParams(location.search)
const named = findScenario(query.get('scenario') ?? '')
const scenario = (query.get('during') === 'outage' && toOutageVariant(named)) || named
const session = query.get('session') ?? ''
const report = createReporter(Number(query.get('run')))
// The shell's look from the first frame on; changes of it are sent.
const { lang, dataset } = window.parent.document.documentElement
const { path, query: chosen } = parseLink(window.parent.location.hash)
let settings: FrameSettings = {
  language: lang.startsWith('zh') ? 'zh' : 'en',
  dark: dataset.theme === 'dark',
  // Only of the canvas: what a matrix shows is the states as they are.
  controls: toPage(path) === 'canvas' ? readControls(chosen).controls : {},
}
let status: TCaptchaState['status'] = 'idle'
/** Ends the whole play. */
let play = new AbortController()
/** Says how the log-in under way ends: with the offer of another way, or without. */
let endLogin: (isOffered: boolean) => void = () => {}
/** Ends the played visitor, when this run is over. */
let visitor = new AbortController()

watchClients({
  onState(state) {
    status = state.status
    if (status === 'done') visitor.abort()
    report({ type: 'state', status })
  },
  onResult(result) {
    report(toFrameEvent(result))
    if (!result.ticket) endLogin(result.kind === 'failed')
  },
  onMistake: (error) => report({ type: 'mistake', message: `${error}` }),
})

const applyTheme = ({ language, dark }: FrameSettings) => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

function start(adapter: Adapter, host: HTMLElement, server: ServerView): void {
  const login = createLogin(scenario, session, report)
  const inbox = createInbox(session, settings.language)
  const otherWay = createOtherWay(session, inbox, () => settings.language, report)
  const send: ExampleProps['send'] = async (request) => {
    const isIn = await login(request)
    endLogin(!isIn)
    return isIn
  }
  const props = (): ExampleProps => ({
    options: toOptions(scenario, settings, session, (event) => report({ type: 'event', event })),
    language: settings.language,
    send,
    otherWay,
  })
  breakPage(scenario.page)
  const example = adapter.mount(host, toForm(query.get('form')), props())
  if (scenario.visitor === 'goes-to-another') addAnother(host, () => toOptions(scenario, settings, session, undefined))
  if (scenario.visitor === 'goes-to-next-page') addNextPage(host)
  addEventListener('message', ({ origin, source, data }: MessageEvent<Order>) => {
    if (origin !== location.origin || source !== window.parent) return
    if (data.playground === 'reset') {
      play.abort()
      resetClients()
    }
    if (data.playground === 'settings') {
      settings = data.settings
      applyTheme(settings)
      inbox.speak(settings.language)
      example.update(props())
    }
    if (data.playground === 'play') void playVisitor(!!data.toTheEnd)
  })
  report({ type: 'ready', server })
}

/** Against the vendor itself there is no past to play. */
function toCheck(): TicketCheck {
  const { real, appId } = settings.controls
  return real && appId ? { real: appId } : (scenario.check ?? {})
}

async function playVisitor(toTheEnd: boolean): Promise<void> {
  visitor.abort()
  play.abort()
  visitor = new AbortController()
  play = new AbortController()
  const { signal } = visitor
  const whole = play.signal
  const isOffered = new Promise<boolean>((resolve) => (endLogin = resolve))
  // Before a page that forbids scripts could forbid this one.
  const { actAsVisitor } = await loadVisitor
  const page = { isOpening: () => status === 'opening', reset: resetClients }
  await actAsVisitor(scenario.visitor, page, signal).catch((error: unknown) => {
    if (!signal.aborted) report({ type: 'mistake', message: String(error) })
  })
  // Who types tickets has no mailbox of the visitor's.
  if (toTheEnd && !scenario.sends && (await isOffered)) await playOtherWay(whole)
}

applyTheme(settings)
watchRequests([vendorUrl, toServerUrl('api/login'), toServerUrl('api/visit-token'), toServerUrl('api/code')], report)
const loadVisitor = import('./visitor/visitor.ts')
const host = document.getElementById('root')
const [adapter, server] = await Promise.all([
  adapters[toFramework(query.get('framework'))](),
  openServer(session, toCheck()),
  loadVisitor,
])
if (host) start(adapter, host, server)
