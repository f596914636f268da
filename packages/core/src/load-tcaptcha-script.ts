import { createId } from './id.ts'
import { load, type ScriptReport } from './load.ts'
import type { TCaptchaOptions } from './options.ts'
import { safely } from './safely.ts'
import { toOwn } from './own.ts'
import { toSources, type SourceOptions } from './sources.ts'
import type { VendorConstructor } from './vendor.ts'

export interface LoadScriptOptions extends SourceOptions, Pick<TCaptchaOptions, 'nonce' | 'loadTimeout' | 'onEvent'> {
  signal?: AbortSignal | undefined
}

/**
 * The vendor's constructor, for who drives it by hand. Shares one tag per URL with every client of the page; tries each
 * source twice and the next one early. A failure is forgotten: the next call starts afresh.
 *
 * Rejects with a `TCaptchaError` (`script-…`, `invalid-options`) or with `signal.reason`.
 */
export async function loadTCaptchaScript(options: LoadScriptOptions = {}): Promise<VendorConstructor> {
  const { nonce, loadTimeout = 8000, onEvent, signal, ...rest } = toOwn(options)
  if (signal?.aborted) throw signal.reason
  const controller = new AbortController()
  const abort = () => controller.abort()
  signal?.addEventListener('abort', abort)
  const id = createId()
  const report: ScriptReport = (src, attempt, ms, code) =>
    safely(onEvent, { type: 'script', id, src, attempt, ms, code })
  try {
    const [vendor] = await load(toSources(rest), loadTimeout, nonce, controller.signal, report)
    return vendor
  } catch (error) {
    throw signal?.aborted ? signal.reason : error
  } finally {
    signal?.removeEventListener('abort', abort)
    controller.abort()
  }
}
