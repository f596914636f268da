import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'
import { MeterProvider } from '@opentelemetry/sdk-metrics'
import { BasicTracerProvider, type ReadableSpan, type SpanProcessor } from '@opentelemetry/sdk-trace-base'
import { createTelemetry } from '../../src/opentelemetry.ts'

/** A telemetry over the real SDK, with what an operator would collect of it. */
export function createMetered(onSpan: (span: ReadableSpan) => void = () => {}) {
  const exporter = new PrometheusExporter({ preventServerStart: true })
  const meterProvider = new MeterProvider({ readers: [exporter] })
  const done = () => Promise.resolve()
  const spans: SpanProcessor = { onStart() {}, onEnd: onSpan, forceFlush: done, shutdown: done }
  const tracerProvider = new BasicTracerProvider({ spanProcessors: [spans] })
  const telemetry = createTelemetry({ meterProvider, tracerProvider })

  /** What Prometheus gets, over HTTP. */
  async function scrape(): Promise<string> {
    const server = createServer((request, response) => exporter.getMetricsRequestHandler(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { connection: 'close' } })
    const text = await response.text()
    await new Promise((resolve) => server.close(resolve))
    return text
  }

  /** What the SDK collects: names, units, kinds and attributes as OpenTelemetry has them. */
  async function collect() {
    const { resourceMetrics } = await exporter.collect()
    return resourceMetrics.scopeMetrics.flatMap(({ metrics }) => metrics)
  }

  return { telemetry, scrape, collect }
}

export interface Series {
  name: string
  labels: Readonly<Record<string, string>>
  value: number
}

/** The series of a text that Prometheus would read. */
export const readSeries = (text: string): Series[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', labels = '', value] = /^([\w:]+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
      const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, text]) => [key, text])
      return { name, labels: Object.fromEntries(pairs) as Series['labels'], value: Number(value) }
    })
