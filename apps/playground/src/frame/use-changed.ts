import { useState } from 'react'
import type { Controls } from '../link/controls.ts'
import type { RunState } from './run-state.ts'

/** Whether a control says something else than the state does. */
export function differs({ real, ...others }: Controls): boolean {
  // Of the vendor itself nothing is expected that depends on these.
  const { appId, script, ...rest } = others
  return Object.values(real ? rest : { ...rest, appId, script }).some((value) => value !== undefined)
}

/** Whether the settings are changed now, or were at any time since the last log-in began. */
export function useChanged(isNow: boolean, { startedAt }: RunState): boolean {
  const [changedAt, setChangedAt] = useState<number>()
  if (isNow && changedAt !== startedAt) setChangedAt(startedAt)
  return isNow || changedAt === startedAt
}
