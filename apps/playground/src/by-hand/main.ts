import { breakPage } from '../run/page/break-page.ts'
import { createLogin } from '../run/create-login.ts'
import { formWords } from '../run/forms/form-words.ts'
import { byHandWords } from './words.ts'
import type { Order } from '../run/protocol.ts'
import { createReporter } from '../run/watch/reporter.ts'
import { toOptions, vendorUrl } from '../run/to-options.ts'
import { watchRequests } from '../run/watch/watch-requests.ts'
import { findScenario } from '../scenarios.ts'
import { openServer } from '../backend-client/client.ts'
import { toServerUrl } from '../backend-client/server-url.ts'
import '../run/run.css'
import '../run/inbox/other-way.css'
import { drawForm } from './draw-form.ts'
import { findFault } from './faults.ts'
import { integrate } from './integrate.ts'

/** Milliseconds after which a played visitor presses the button, whether its script has come or not. */
const patience = 1000

const query = new URLSearchParams(location.search)
const scenario = findScenario(query.get('scenario') ?? '')
const session = query.get('session') ?? ''
const report = createReporter(Number(query.get('run')))
const { lang, dataset } = window.parent.document.documentElement
const language = lang.startsWith('zh') ? 'zh' : 'en'
/** Ends the played visitor. */
const visitor = new AbortController()

/** Loads the vendor's script; resolves when it is settled, or nobody would wait for it any longer. */
function wire(form: HTMLFormElement): Promise<void> {
  const { script, appId } = toOptions(scenario, { language, dark: false, controls: {} }, session, undefined)
  const login = createLogin(scenario, session, report)
  const notice = form.querySelector<HTMLElement>('[role=status]')
  breakPage(scenario.page)
  integrate({
    form,
    src: `${Array.isArray(script) ? script[0] : script}`,
    appId: `${appId}`,
    async login({ ticket, randstr }) {
      visitor.abort()
      const isIn = await login({ user: 'mei.lin@example.com', ticket, randstr })
      if (!notice) return
      const told = isIn ? 'welcome' : 'denied'
      notice.dataset.notice = told
      // The guide that this page follows knows no other way in.
      notice.textContent = isIn ? formWords[language].notices.welcome : byHandWords[language].denied
    },
  })
  const tag = document.body.querySelector(':scope > script:last-of-type')
  return new Promise((resolve) => {
    setTimeout(resolve, patience)
    for (const type of ['load', 'error']) tag?.addEventListener(type, () => resolve())
  })
}

/** A visitor who reads the page first, or one who does not. */
async function play(form: HTMLFormElement): Promise<void> {
  const settled = wire(form)
  if (!findFault(scenario.id).hasty) await settled
  const { actAsVisitor } = await loadVisitor
  await actAsVisitor('solves', { isOpening: () => false, reset: () => {} }, visitor.signal).catch((error: unknown) => {
    if (!visitor.signal.aborted) report({ type: 'mistake', message: String(error) })
  })
}

document.documentElement.lang = lang
document.documentElement.dataset.theme = dataset.theme
// What no visitor looks at: a press that throws in the console.
addEventListener('error', ({ message }) => {
  if (message) report({ type: 'mistake', message })
})
watchRequests([vendorUrl, toServerUrl('api/login')], report)
const loadVisitor = import('../run/visitor/visitor.ts')
// Both before a page that forbids scripts could forbid them.
const [server] = await Promise.all([openServer(session, scenario.check ?? {}), loadVisitor])

const host = document.getElementById('root')
if (host) {
  const form = drawForm(host, language)
  form.addEventListener('submit', () => report({ type: 'state', status: 'loading' }))
  if (query.has('played')) {
    addEventListener('message', ({ origin, source, data }: MessageEvent<Order>) => {
      if (origin === location.origin && source === window.parent && data.playground === 'play') void play(form)
    })
  } else void wire(form)
  report({ type: 'ready', server })
}
