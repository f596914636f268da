import { metrics, trace, type MeterProvider, type TracerProvider } from '@opentelemetry/api'
import { own } from '../platform/own-properties.ts'
import type { VerifierEvent } from '../verdict/events.ts'
import type { Verifier } from '../verify/verifier.ts'
import { attempt } from './attempt.ts'
import { createEventMetrics } from './event-metrics.ts'
import { createStatusMetrics } from './status-metrics.ts'
import { createVerifySpans } from './verify-spans.ts'

export interface TelemetryOptions {
  /** @default the global one, as it is now: start the SDK before */
  meterProvider?: MeterProvider | undefined
  /** @default the global one */
  tracerProvider?: TracerProvider | undefined
}

export interface Telemetry {
  /** Counts what a verifier does. For its `onEvent`; call it from your own listener if you have one. */
  onEvent: (event: VerifierEvent) => void
  /**
   * The same verifier, with a span `tcaptcha.verify` around each `verify()`, and what its `status()` says measured at each
   * collection until `close()`. Guards take what you get here. Several verifiers are added up.
   */
  watch: (verifier: Verifier) => Verifier
}

/**
 * Metrics and a span by OpenTelemetry: at most 200 Prometheus series, and no ticket, secret, address or word of a visitor. A meter
 * or tracer that throws changes no verdict; its error goes to OpenTelemetry's `diag`.
 *
 * @example
 * const telemetry = createTelemetry()
 * const verifier = telemetry.watch(createVerifier({ …, onEvent: telemetry.onEvent }))
 */
export function createTelemetry(options?: TelemetryOptions): Telemetry {
  const meters = (own(options, 'meterProvider') as MeterProvider | undefined) ?? metrics
  const tracers = (own(options, 'tracerProvider') as TracerProvider | undefined) ?? trace
  const scope = '@tcaptcha/server'
  const meter = attempt(() => meters.getMeter(scope))
  const tracer = attempt(() => tracers.getTracer(scope))
  const count = meter && attempt(() => createEventMetrics(meter))
  const measure = meter && attempt(() => createStatusMetrics(meter))
  const spans = createVerifySpans(tracer)

  return Object.freeze({
    onEvent: (event: VerifierEvent) => void attempt(() => count?.(event)),
    watch(verifier: Verifier) {
      const stop = attempt(() => measure?.(verifier))
      return Object.freeze({
        ...verifier,
        verify: spans(verifier.verify),
        close() {
          stop?.()
          verifier.close()
        },
      })
    },
  })
}
