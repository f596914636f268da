import { context, SpanKind, SpanStatusCode, trace, type Span, type Tracer } from '@opentelemetry/api'
import type { Verdict } from '../verdict/verdict.ts'
import type { Verifier } from '../verify/verifier.ts'
import { readInit, type VerifyInit } from '../verify/verify-init.ts'
import { attempt } from './attempt.ts'

/** Puts a span around each `verify()`, so that the calls to the API are its children. Whatever the tracer does, it runs once. */
export function createVerifySpans(tracer: Tracer | undefined) {
  return (verify: Verifier['verify']): Verifier['verify'] =>
    async (input, init) => {
      const span = attempt(() => tracer?.startSpan('tcaptcha.verify', { kind: SpanKind.INTERNAL }))
      if (!span) return verify(input, init)
      let running: Promise<Verdict> | undefined
      const run = () => (running ??= verify(input, init))
      attempt(() => context.with(trace.setSpan(context.active(), span), run))
      try {
        const verdict = await run()
        attempt(() => describe(span, verdict, init))
        return verdict
      } finally {
        attempt(() => span.end())
      }
    }
}

function describe(span: Span, { kind, reason, requestId, vendorCode }: Verdict, init: VerifyInit | undefined) {
  span.setAttribute('tcaptcha.verdict.kind', kind)
  span.setAttribute('tcaptcha.verdict.reason', reason)
  span.setAttribute('tcaptcha.verdict.shadow', readInit(init).shadow)
  if (requestId !== undefined) span.setAttribute('tcaptcha.vendor.request_id', requestId)
  if (vendorCode !== undefined) span.setAttribute('tcaptcha.vendor.code', String(vendorCode))
  if (kind !== 'misconfigured' && reason !== 'internal') return
  span.setAttribute('error.type', reason)
  span.setStatus({ code: SpanStatusCode.ERROR })
}
