import type { OutageSettings } from '../settings.ts'
import type { VendorMode } from '../stories.ts'
import type { EngineReport } from './create-engine.ts'

/** What the page asks of the worker. */
export type Order =
  /** A new story from its beginning, paused. */
  | { type: 'begin'; settings: OutageSettings }
  | { type: 'change'; settings: OutageSettings }
  | { type: 'run'; running: boolean }
  /** One bar of the plot further. */
  | { type: 'step' }
  | { type: 'force'; mode: VendorMode | undefined }

/** What the worker tells the page, many times a second while it runs. */
export interface Report extends EngineReport {
  running: boolean
  /** The vendor as it was set by hand. */
  forced: VendorMode | undefined
  /** Virtual milliseconds for each real one, lately; less than asked for where the machine can't keep up. */
  pace: number
}
