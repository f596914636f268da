import { reasons } from '@tcaptcha/server'
import type { ExampleApp } from '../apps.ts'
import type { PlayedScenario } from '../plan/played-scenario.ts'

type Outcome = Pick<PlayedScenario, 'expected' | 'verdict'>

/** What the panel has of a result: `disaster script-error · 1001`, and of a verdict. */
export const toPanelResult = ({ expected: { code, errorCode, by } }: Outcome): RegExp =>
  new RegExp([code, errorCode, by].filter(Boolean).join(' · '))

/** What the app shows of the same. */
export function toOutcome(
  { expected: { kind, code, errorCode, by } }: Outcome,
  { shows }: Pick<ExampleApp, 'shows'>,
): RegExp {
  const hasTicket = kind === 'solved' || kind === 'disaster'
  const parts =
    shows === 'ret' ? [hasTicket ? 0 : 2, errorCode, by === 'visitor' ? 'closed' : by] : [kind, code, errorCode, by]
  return new RegExp(parts.filter((part) => part !== undefined).join('.*'))
}

/** What the app tells the visitor. */
export function toMessage({ verdict, expected: { kind } }: Outcome, user: string): RegExp {
  if (!verdict) return kind === 'failed' ? /^(Too many tries|$)/ : /^(Solve the challenge|$)/
  if (verdict.kind === 'verified' || verdict.kind === 'degraded') return new RegExp(`^Welcome, ${user}\\.?$`)
  return reasons[verdict.reason].stepUp ? /by e-mail/ : /try again/i
}
