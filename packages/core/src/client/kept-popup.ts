import { find } from '../platform/dom.ts'
import { listen } from '../platform/listen.ts'
import { wait } from '../platform/time.ts'

/** The scripts since 2024 hide their popup and use it again; a detached one they believe to be ready, and show nothing. */
let keptPopup: Element | undefined
/** The constructor of the script that keeps it: a script that was loaded anew knows nothing of it. */
let keeper: unknown

/** Remembers the popup that is on the page now, if it is one that is kept. */
export function rememberPopup(vendor: unknown): void {
  keeper = vendor
  keptPopup = find('#tcaptcha_transform_dy,.tencent-captcha__transform')[0]
}

/** Runs what may make the vendor remove its popup: older scripts make a new one for each challenge. */
export function forgetRemovedPopup(run: () => void): void {
  const popup = keptPopup && keptPopup.isConnected && keptPopup
  run()
  if (popup && !popup.isConnected) keptPopup = undefined
}

/** Puts a popup that the page has removed back into it, and waits up to `ms` for its frame. */
export async function restorePopup(vendor: unknown, ms: number, signal: AbortSignal): Promise<void> {
  const body = find('body')[0]
  if (!body || !keptPopup || keptPopup.isConnected || keeper !== vendor) return
  const frame = keptPopup.querySelector('iframe')
  const loaded = frame && new Promise<void>((resolve) => listen(frame, 'load', () => resolve(), signal))
  body.append(keptPopup)
  await Promise.race([loaded, wait(ms, signal)])
}
