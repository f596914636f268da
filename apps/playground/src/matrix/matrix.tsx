import { useCallback, useEffect, useRef } from 'react'
import { toFrameworks } from '../link/frameworks.ts'
import type { FrameSettings } from '../run/protocol.ts'
import { groups } from '../scenarios.ts'
import { Icon } from '../ui/icon.tsx'
import { Legend } from '../ui/legend/legend.tsx'
import { parseLink, setInLink } from '../link/link.ts'
import { matrixWords } from '../words/matrix.ts'
import { useWords } from '../words/use-words.ts'
import { keepFocus } from './keep-focus.ts'
import './matrix.css'
import { toKey, type Cell, type CellOutcome, type Outcomes } from '../frame/outcomes.ts'
import { RunningFrame } from './running-frame.tsx'
import { Table } from './table.tsx'
import { useRound } from './use-round.ts'

interface MatrixProps {
  outcomes: Outcomes
  onOutcome: (cell: Cell, outcome: CellOutcome) => void
  settings: Pick<FrameSettings, 'language' | 'dark'>
}

const noControls = {}

/** Every state × every framework, with its last outcome of this visit, and a button that fills it. */
export function Matrix({ outcomes, onOutcome, settings }: MatrixProps) {
  const { language } = useWords()
  const words = matrixWords[language]
  const round = useRound(onOutcome)
  const strip = useRef<HTMLDivElement>(null)
  const only = parseLink(location.hash).query.get('group')
  const found = groups.filter(({ id }) => id === only)
  const shown = found.length > 0 ? found : groups
  const cells = shown.flatMap(({ scenarios }) =>
    scenarios.flatMap(({ id }) => toFrameworks('all').map((framework) => ({ id, framework }))),
  )
  const known = cells.flatMap((cell) => outcomes[toKey(cell)] ?? [])
  const count = (met: CellOutcome['met']) => known.filter((outcome) => outcome.met === met).length
  const { running, total, left, start, stop, end } = round
  const isGoing = left > 0
  const isRunning = useCallback((cell: Cell) => running.some((other) => toKey(other) === toKey(cell)), [running])
  useEffect(() => (strip.current ? keepFocus(strip.current) : undefined), [])

  return (
    <article className="matrix" data-going={isGoing}>
      <header className="head">
        <h1>{words.title}</h1>
        <p className="what">{words.lead}</p>
        <div className="actions">
          {isGoing ? (
            <button type="button" onClick={stop}>
              <Icon name="cross" />
              {words.stop}
            </button>
          ) : (
            <button type="button" className="primary" onClick={() => start(cells)}>
              <Icon name="play" />
              {words.run(cells.length)}
            </button>
          )}
          <label className="matrix-group-choice">
            <span>{words.group}</span>
            <select
              value={found[0]?.id ?? ''}
              disabled={isGoing}
              onChange={(event) => setInLink({ group: event.target.value || undefined })}
            >
              <option value="">{words.all}</option>
              {groups.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title[language]}
                </option>
              ))}
            </select>
          </label>
          <p className="todo" role="status">
            {isGoing
              ? words.progress(total - left, total)
              : known.length > 0 && words.summary(count(true), count(false), count('late'))}
          </p>
        </div>
        <progress
          value={isGoing ? total - left : known.length}
          max={isGoing ? total : cells.length}
          aria-label={words.title}
        />
        {shown.some(({ scenarios }) => scenarios.some(({ seconds = 0 }) => seconds >= 20)) && (
          <p className="hint">{words.slow}</p>
        )}
      </header>
      <details className="matrix-legend">
        <summary>{words.legend}</summary>
        <p className="hint">{words.legendCells}</p>
        <Legend />
      </details>
      {/* A look at the work; the table says what comes of it. */}
      <div ref={strip} className="running-strip" aria-hidden="true">
        {running.map((cell) => (
          <RunningFrame key={cell.run} cell={cell} settings={{ ...settings, controls: noControls }} onEnd={end} />
        ))}
      </div>
      <Table groups={shown} outcomes={outcomes} isRunning={isRunning} />
    </article>
  )
}
