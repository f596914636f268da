import { createEmit } from '../outcome/events.ts'
import { load } from './load-script.ts'
import type { TCaptchaOptions } from '../options/options.ts'
import { toOwn } from '../platform/own-properties.ts'
import { toSources, type SourceOptions } from './sources.ts'
import { readVendor, type VendorConstructor } from './vendor.ts'

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
  const emit = createEmit(() => ({ onEvent }))
  try {
    const { intl } = await load(toSources(rest), loadTimeout, nonce, controller.signal, controller.signal, emit)
    return readVendor(intl) as VendorConstructor
  } catch (error) {
    throw signal?.aborted ? signal.reason : error
  } finally {
    signal?.removeEventListener('abort', abort)
    controller.abort()
  }
}
