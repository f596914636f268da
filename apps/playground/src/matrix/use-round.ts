import { useCallback, useState } from 'react'
import { findScenario } from '../scenarios.ts'
import { toKey, type Cell, type CellOutcome } from '../frame/outcomes.ts'

/** A run that is going on. */
export interface RunningCell extends Cell {
  /** Of this round, from 1: a frame's number. */
  readonly run: number
}

/**
 * So many at once. Where the vendor takes its time nobody works: those hardly cost anything. But a request that hangs keeps
 * one of the six connections that a browser has to a host, and with none left no other run would hear from its server.
 */
const lanes = { quick: 3, slow: 9, hanging: 2 } as const

function laneOf({ id }: Cell): keyof typeof lanes {
  const { seconds, scripts } = findScenario(id)
  if (!seconds) return 'quick'
  return scripts.some(({ plays }) => plays.includes('-hang')) ? 'hanging' : 'slow'
}

interface Round {
  readonly running: readonly RunningCell[]
  readonly waiting: readonly Cell[]
  readonly total: number
  readonly started: number
}

const noRound: Round = { running: [], waiting: [], total: 0, started: 0 }

/** Plays cells, a few at once, until none is left or somebody stops it. */
export function useRound(onOutcome: (cell: Cell, outcome: CellOutcome) => void) {
  const [round, setRound] = useState(noRound)
  const start = useCallback(
    (cells: readonly Cell[]) => setRound(fill({ ...noRound, waiting: cells, total: cells.length })),
    [],
  )
  const stop = useCallback(() => setRound(noRound), [])
  const end = useCallback(
    (cell: RunningCell, outcome: CellOutcome) => {
      onOutcome(cell, outcome)
      setRound((before) => fill({ ...before, running: before.running.filter(({ run }) => run !== cell.run) }))
    },
    [onOutcome],
  )
  return { ...round, left: round.waiting.length + round.running.length, start, stop, end }
}

/** Gives every free lane the next cell of its kind. */
function fill(round: Round): Round {
  const { running, waiting, started } = round
  const next = waiting.find((cell) => {
    const lane = laneOf(cell)
    return running.filter((other) => laneOf(other) === lane).length < lanes[lane]
  })
  if (!next) return round
  return fill({
    ...round,
    running: [...running, { ...next, run: started + 1 }],
    waiting: waiting.filter((cell) => toKey(cell) !== toKey(next)),
    started: started + 1,
  })
}
