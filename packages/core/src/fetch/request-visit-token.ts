import { toOwn } from '../platform/own-properties.ts'
import { untilAborted } from '../platform/until-aborted.ts'
import { warnOnce } from '../platform/warn.ts'
import type { CaptchaFetchOptions, Fetch } from './options.ts'
import type { Outgoing } from './outgoing.ts'

declare const __DEV__: boolean

/** Milliseconds: the visitor waits, and without it the server may still let the request pass. */
const timeout = 5000

/** A visit token for a disaster's ticket. Undefined where it can't be had in time, or `signal` aborts. Never rejects. */
export async function requestVisitToken(
  source: CaptchaFetchOptions['visitToken'],
  send: Fetch,
  { credentials, signal }: Pick<Outgoing, 'credentials' | 'signal'>,
): Promise<string | undefined> {
  if (!source) return undefined
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, timeout)
  if (signal) signal.addEventListener('abort', abort)
  try {
    const token = await untilAborted(controller.signal, async () => {
      if (typeof source === 'function') return source({ signal: controller.signal })
      const init = { method: 'POST', signal: controller.signal, ...(credentials ? { credentials } : {}) }
      const response = await send(String(source), toOwn(init))
      return toOwn(await response.json()).visitToken
    })
    return typeof token === 'string' ? token : undefined
  } catch (cause) {
    if (__DEV__ && !(signal && signal.aborted)) {
      warnOnce('`visitToken` of `captchaFetch` failed: the request goes without it.', cause)
    }
    return undefined
  } finally {
    clearTimeout(timer)
    if (signal) signal.removeEventListener('abort', abort)
  }
}
