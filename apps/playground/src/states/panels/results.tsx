import type { FrameEvent } from '../../run/protocol.ts'
import { useWords } from '../../words/use-words.ts'
import { Json } from '../../ui/json.tsx'
import { Panel } from '../../ui/panel.tsx'

/** What the vendor called back with, beside what we made of it. */
export function Results({ frameEvent }: { frameEvent: Extract<FrameEvent, { type: 'result' }> | undefined }) {
  const { words } = useWords()
  return (
    <Panel title={words.results} name="results">
      {frameEvent ? (
        <div className="pair">
          <div>
            <h3>{words.vendorSaid}</h3>
            {frameEvent.hasRaw ? <Json value={frameEvent.raw} /> : <p className="hint">{words.vendorSilent}</p>}
          </div>
          <div>
            <h3>{words.weGave}</h3>
            <Json value={frameEvent.result} />
          </div>
        </div>
      ) : (
        <p className="hint">{words.noResult}</p>
      )}
    </Panel>
  )
}
