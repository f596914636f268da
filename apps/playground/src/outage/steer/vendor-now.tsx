import type { Report } from '../engine/protocol.ts'
import type { VendorMode } from '../stories.ts'
import { useOutageWords } from '../words/use-outage-words.ts'

const modes: readonly VendorMode[] = ['healthy', 'dead', 'limping', 'recovering', 'hosts-down']

interface VendorNowProps {
  report: Report
  onForce: (mode: VendorMode | undefined) => void
}

/** Breaks or repairs the vendor by hand, whatever the story says. */
export function VendorNow({ report, onForce }: VendorNowProps) {
  const { words } = useOutageWords()
  return (
    <label className="vendor-now">
      <span>{words.vendorNow}</span>
      <select
        value={report.forced ?? ''}
        onChange={({ target }) => onForce(modes.find((mode) => mode === target.value))}
      >
        <option value="">{words.asTold}</option>
        {modes.map((mode) => (
          <option key={mode} value={mode}>
            {words.modes[mode]}
          </option>
        ))}
      </select>
    </label>
  )
}
