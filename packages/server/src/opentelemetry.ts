export { createTelemetry, type Telemetry, type TelemetryOptions } from './opentelemetry/create-telemetry.ts'
