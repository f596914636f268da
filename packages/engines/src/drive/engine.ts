import type { EngineName } from '../engine-names.ts'

/** Keys that do something other than write. */
export type Key =
  | 'Enter'
  | 'Space'
  | 'Tab'
  | 'Escape'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown'
  | 'ArrowRight'
  | 'ArrowLeft'

/** A started engine with one page. Mouse and keys are the engine's own input, not events made by a script. */
export interface Engine {
  name: EngineName
  /** Such as `74.0.3723.0`. */
  version: string
  /** Resolves once the page has loaded. */
  open: (url: string) => Promise<void>
  /** Asks for a page that may never load: for engines that were started with `mayHang`. Ask for nothing until it is there. */
  begin: (url: string) => Promise<void>
  /** Evaluates an expression in the page, and awaits a promise. The value travels as JSON. */
  read: <Value>(expression: string) => Promise<Value>
  /** Clicks into the middle of the element. */
  click: (selector: string) => Promise<void>
  /** Presses the mouse in the middle of the element, moves it by so many pixels to the right, and lets it go. */
  drag: (selector: string, distance: number) => Promise<void>
  /** Writes into the element. */
  type: (selector: string, text: string) => Promise<void>
  /** Presses keys, one after the other, in the element. */
  press: (selector: string, ...keys: Key[]) => Promise<void>
  /** Ends all its processes and removes its files. */
  close: () => Promise<void>
}

export interface StartOptions {
  /** Whether a page may never finish loading: then `open` does not wait for any on WebKit. @default false */
  mayHang?: boolean
}

/** What each kind of driver gives. */
export type Driver = Omit<Engine, 'name'>
