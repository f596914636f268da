import { createEmit, type TCaptchaEvent } from '../outcome/events.ts'
import { toAbortReason } from '../platform/abort-reason.ts'
import { toOwn } from '../platform/own-properties.ts'
import { loadScript } from './load-script.ts'
import { toSources, type SourceOptions } from './sources.ts'
import { readVendor, type VendorConstructor } from './vendor.ts'

export interface LoadScriptOptions extends SourceOptions {
  /** For a Content-Security-Policy. @default the nonce of the page's own scripts, where it has one */
  nonce?: string | undefined
  /** Milliseconds, all sources and retries together. @default 8000 */
  loadTimeout?: number | undefined
  /** Telemetry: a `script` event per request. */
  onEvent?: ((event: TCaptchaEvent) => void) | undefined
  signal?: AbortSignal | undefined
}

/**
 * The vendor's constructor, for code that drives it by hand. Shares one tag per URL with every client of the page; tries
 * each source twice and the next one early. A failure is forgotten: the next call starts anew.
 *
 * Rejects with a `TCaptchaError` (`script-…`, `offline`, `internal`, `invalid-options`) or with `signal.reason`.
 */
export async function loadTCaptchaScript(options: LoadScriptOptions = {}): Promise<VendorConstructor> {
  const { nonce, loadTimeout: timeout = 8000, onEvent, signal, ...rest } = toOwn(options)
  if (signal?.aborted) throw toAbortReason(signal)
  const controller = new AbortController()
  const abort = () => controller.abort()
  signal?.addEventListener('abort', abort)
  const plan = { sources: toSources(rest), timeout, nonce, emit: createEmit(() => ({ onEvent })) }
  try {
    const { intl } = await loadScript(plan, controller.signal, controller.signal)
    return readVendor(intl) as VendorConstructor
  } catch (error) {
    throw signal?.aborted ? toAbortReason(signal) : error
  } finally {
    signal?.removeEventListener('abort', abort)
    controller.abort()
  }
}
