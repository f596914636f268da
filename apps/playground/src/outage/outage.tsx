import { useState } from 'react'
import { Chronicle } from './summary/chronicle.tsx'
import { Controls } from './steer/settings-panel.tsx'
import { sumUp } from './engine/tally.ts'
import { Figures } from './summary/figures.tsx'
import './outage.css'
import { Plot } from './plot/plot.tsx'
import { SceneTable } from './summary/scene-table.tsx'
import { Transport } from './steer/transport.tsx'
import { useOutage } from './use-outage.ts'
import { useOutageWords } from './words/use-outage-words.ts'

/** Honest visitors, an attacker, a vendor that dies and recovers, and what the verifier makes of it, played on a fast clock. */
export function Outage() {
  const outage = useOutage()
  const { words } = useOutageWords()
  const [lookedAt, lookAt] = useState<number>()
  const { report, settings, change } = outage
  // A story that is begun anew has not come there yet.
  const pinned = lookedAt !== undefined && report && lookedAt <= report.now ? lookedAt : undefined
  return (
    <article className="outage" data-running={report?.running ?? false}>
      <header className="outage-head">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      <Transport outage={outage} />
      {report && (
        <>
          <Figures
            counts={sumUp(report.buckets)}
            settings={settings}
            longestWait={report.longestWait}
            hasOutage={settings.story !== 'calm' || report.bands.vendor.some(({ value }) => value !== 'healthy')}
          />
          <Plot report={report} settings={settings} lookedAt={pinned} onLook={lookAt} onForce={outage.force} />
          <Chronicle milestones={report.milestones} onLook={lookAt} />
          <SceneTable report={report} />
        </>
      )}
      <Controls settings={settings} onChange={change} />
    </article>
  )
}
