import { isWide } from '../is-wide.ts'
import { apiScenarios } from './api-scenarios.ts'
import { excuses } from './excuses.ts'
import type { PlayedScenario } from './played-scenario.ts'
import { scriptScenarios } from './script-scenarios.ts'

/** What each app plays in the quick run. */
const handful = new Set(['works', 'entry-404', 'code-21'])
/** What one of them plays as well: one of each other kind of end. */
const others = new Set(['second-stage-hang', 'closes-with-null', 'error-1014', 'internal-error'])

/** All that the simulator's lists have. */
export const allPlayed: readonly PlayedScenario[] = [...scriptScenarios, ...apiScenarios]

/** What an app can play: all but what it is excused from. */
export const toPossible = (app: string): readonly PlayedScenario[] =>
  allPlayed.filter((scenario) => isPossible(app, scenario)).map((scenario) => toSeen(app, scenario))

/** What an app plays in this run, in that order: all that it can, or a handful. */
export const toPlan = (app: string): readonly PlayedScenario[] =>
  apart(toPossible(app).filter(({ name }) => isWide || handful.has(name) || (others.has(name) && app === 'react')))

/** Where the vendor's script is of another origin, Chromium withholds HTML from its tag, which then fails. */
const toSeen = (app: string, scenario: PlayedScenario): PlayedScenario =>
  app === 'html' && scenario.name === 'entry-html'
    ? { ...scenario, expected: { ...scenario.expected, code: 'script-error' } }
    : scenario

const isPossible = (app: string, { list, name }: PlayedScenario) => list === 'api' || excuses[app]?.[name] === undefined

/**
 * The API without an answer comes late: the server remembers that for a while, and judges disaster tickets by it. Three looks of
 * its own that fail in a row would even be an outage, so such scenarios don't follow each other.
 */
function apart(given: readonly PlayedScenario[]): readonly PlayedScenario[] {
  const isSilent = ({ list, verdict }: PlayedScenario) => list === 'api' && verdict?.kind === 'unavailable'
  const scripts = given.filter(({ list }) => list === 'script')
  const answered = given.filter((scenario) => scenario.list === 'api' && !isSilent(scenario))
  const silent = given.filter(isSilent)
  const share = answered.length / Math.max(silent.length, 1)
  const rounds = silent.flatMap((scenario, round) => [...answered.slice(round * share, (round + 1) * share), scenario])
  return [...scripts, ...(silent.length > 0 ? rounds : answered)]
}
