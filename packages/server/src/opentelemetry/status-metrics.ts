import type { BatchObservableResult, Meter } from '@opentelemetry/api'
import type { Verifier } from '../verify/verifier.ts'
import { attempt } from './attempt.ts'
import { measures, type Measure } from './measures.ts'

/** Measures what `status()` says at each collection. Gives what takes a verifier in, and gives back what lets it go. */
export function createStatusMetrics(meter: Meter): (verifier: Verifier) => () => void {
  const watched = new Set<Verifier>()
  const create = ({ name, unit, description, adds }: Measure) =>
    adds
      ? meter.createObservableUpDownCounter(`tcaptcha.${name}`, { unit, description })
      : meter.createObservableGauge(`tcaptcha.${name}`, { unit, description })
  const all = measures.map((measure) => ({ measure, instrument: create(measure) }))

  function collect(result: BatchObservableResult) {
    const found = [...watched].map((verifier) => attempt(verifier.status)).filter((status) => status !== undefined)
    for (const { measure, instrument } of all) {
      // Every word, every time: the SDK repeats the last value of one that is left out.
      const values = new Map(measure.words.map((word) => [word, 0]))
      for (const status of found)
        for (const [word, value] of measure.read(status))
          values.set(word, value + (measure.adds ? (values.get(word) ?? 0) : 0))
      for (const [word, value] of values) result.observe(instrument, value, measure.by ? { [measure.by]: word } : {})
    }
  }

  let isCollecting = false
  return (verifier) => {
    if (!isCollecting)
      meter.addBatchObservableCallback(
        collect,
        all.map(({ instrument }) => instrument),
      )
    isCollecting = true
    watched.add(verifier)
    return () => void watched.delete(verifier)
  }
}
