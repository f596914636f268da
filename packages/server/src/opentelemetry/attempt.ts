import { diag } from '@opentelemetry/api'

/** Runs code of a meter or tracer. What it throws is told to `diag`, and gives `undefined`. */
export function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action()
  } catch (error) {
    tell(error)
    return undefined
  }
}

function tell(error: unknown) {
  try {
    diag.error('@tcaptcha/server: telemetry threw', error)
  } catch {
    // The logger throws as well: there is nobody left to tell.
  }
}
