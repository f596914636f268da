import type { EngineName } from '../../src/engine-names.ts'
import type { TakeAway } from '../page/take-away.ts'

/** An engine that can't be had here: one that can, without what the other lacks. */
export interface Emulation {
  title: string
  without: readonly TakeAway[]
  /** All that is missing then, taken away or not. */
  lacks: readonly TakeAway[]
}

const native = (lacks: readonly TakeAway[] = []): Emulation => ({ title: 'as it is', without: [], lacks })

const emulate = (title: string, without: readonly TakeAway[], more: readonly TakeAway[] = []): Emulation => ({
  title,
  without,
  lacks: [...without, ...more],
})

const in92 = ['reason'] as const
const in88 = [...in92, 'signalOption'] as const
const in83 = [...in88, 'promiseAny'] as const
const in80 = [...in83, 'submitter'] as const
const in74 = [...in80, 'requestSubmit', 'formdata'] as const

const inIos15 = ['requestSubmit', 'submitter', 'reason', 'nonce'] as const
const inIos12 = [...inIos15, 'formdata', 'signalOption', 'promiseAny', 'resizeObserver'] as const
const inFirefox69 = ['requestSubmit', 'submitter', 'reason', 'nonce', 'formdata', 'signalOption', 'promiseAny'] as const

/** Alone, as no engine lacks them alone: one must not stand in for the other. */
const alone: readonly TakeAway[] = ['requestSubmit', 'submitter', 'formdata', 'resizeObserver']

/** What runs on each engine. */
export const emulations: Record<EngineName, readonly Emulation[]> = {
  'chromium-74': [native(in74), emulate('Chrome 66', ['queueMicrotask', 'flat'], in74)],
  'chromium-80': [native(in80)],
  'chromium-83': [native(in83)],
  'chromium-88': [native(in88)],
  'chromium-92': [native(in92)],
  chromium: [native(), ...alone.map((name) => emulate(`without ${name}`, [name]))],
  wpe: [native(), emulate('iOS 15', inIos15), emulate('iOS 12', inIos12)],
  webkitgtk: [native(), emulate('iOS 15', inIos15), emulate('iOS 12', inIos12)],
  firefox: [native(), emulate('Firefox 69', inFirefox69)],
}
