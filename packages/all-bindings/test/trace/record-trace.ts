import { forgetVendor, toOptions, toScriptUrl, whenDrained, closeChallenge, solveChallenge } from '@tcaptcha/contract'
import type { TCaptchaOptions } from '@tcaptcha/core'
import type { LoginPage } from '../login/login-page.ts'
import type { Story, Visit } from './stories.ts'
import { watchPage } from './watch-page.ts'

let visits = 0

/**
 * Mounts a login page, lets `story` happen, and returns what could be seen of it, in order: what the visitor did,
 * telemetry, results, what went to the server, and each change of the page and of the focus.
 */
export async function recordTrace(page: LoginPage, { scenario, play }: Story): Promise<string> {
  forgetVendor()
  const trace: string[] = []
  const waiting = new Set<() => void>()
  const log = (line: string) => {
    trace.push(line)
    for (const look of waiting) look()
  }
  const host = document.createElement('div')
  document.body.append(host)
  // An address of its own: the core remembers for a while which one has failed.
  const script = `${toScriptUrl(scenario)}?visit=${++visits}`
  // Leaves with the next task: within one, each framework draws when it likes.
  const send = (fields: string[]) => void setTimeout(() => log(`sent ${fields.join(', ')}`))
  let mounted: ReturnType<LoginPage['mount']> | undefined = page.mount(host, {
    options: toLoggedOptions(script, log),
    send,
  })
  const watcher = watchPage(host, log)

  /** Goes on at once, so that what comes next comes at the same moment in every framework. */
  const when = (what: string, is: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No ${what} in\n${trace.join('\n')}`)), 10_000)
      const look = () => {
        if (!is()) return
        waiting.delete(look)
        clearTimeout(timer)
        resolve()
      }
      waiting.add(look)
      look()
    })
  const untilOpen = () =>
    when('open challenge', () => {
      const now = trace.findLast((line) => line.startsWith('page'))
      return now === 'page, open, challenge' || now === 'page, challenge'
    })
  const drive = async (deed: string, run: () => Promise<void>) => {
    await untilOpen()
    log(`> ${deed}`)
    await run()
  }
  const visit: Visit = {
    until: (words) => when(words, () => trace.some((line) => line.includes(words))),
    untilOpen,
    click(name) {
      const button = [...host.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)
      log(`> ${name}`)
      button?.focus()
      button?.click()
    },
    solve: () => drive('solve', solveChallenge),
    close: () => drive('close', closeChallenge),
    async rerender() {
      log('> rerender')
      await mounted?.update({ options: toLoggedOptions(script, (line) => log(`${line}, anew`)), send })
    },
    unmount() {
      log('> unmount')
      watcher.ignoreFocus()
      mounted?.unmount()
      mounted = undefined
    },
  }
  try {
    await play(visit)
    await whenDrained()
    return `${trace.join('\n')}\n`
  } finally {
    watcher.stop()
    mounted?.unmount()
    host.remove()
  }
}

const toLoggedOptions = (script: string, log: (line: string) => void): TCaptchaOptions =>
  toOptions({
    script,
    onEvent(event) {
      if (event.type === 'script') log(`event script, attempt ${event.attempt}, ${event.code ?? 'loaded'}`)
      else if (event.type === 'result') log(`event result ${event.kind}, ${event.by ?? event.errorCode ?? 'ticket'}`)
      else log(`event ${event.type}`)
    },
    onResult: ({ kind }) => log(`onResult ${kind}`),
  })
