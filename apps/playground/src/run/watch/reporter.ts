import type { TCaptchaError, TCaptchaResult } from '@tcaptcha/core'
import type { FrameEvent, PlainError, PlainResult, Report } from '../protocol.ts'

/** Tells the shell, and only a shell of this origin. */
export const createReporter =
  (run: number) =>
  (frameEvent: FrameEvent, at = performance.now()): void => {
    const report: Report = { playground: 'report', run, at, frameEvent }
    window.parent.postMessage(report, location.origin)
  }

/** A result as plain data: what the vendor called back with may hold anything. */
export function toFrameEvent(result: TCaptchaResult): Extract<FrameEvent, { type: 'result' }> {
  const { raw, error, ...rest }: { raw?: unknown; error?: TCaptchaError | undefined } & Omit<PlainResult, 'error'> =
    result
  const plain: PlainResult = { ...rest, ...(error ? { error: toPlainError(error) } : {}) }
  return { type: 'result', result: plain, raw: toPlain(raw), hasRaw: raw !== undefined }
}

const toPlainError = ({ code, errorCode, message, vendorMessage, cause }: TCaptchaError): PlainError => ({
  code,
  errorCode,
  message,
  vendorMessage,
  cause: cause === undefined ? undefined : `${cause}`,
})

function toPlain(value: unknown): unknown {
  try {
    return structuredClone(value)
  } catch {
    return String(value)
  }
}
