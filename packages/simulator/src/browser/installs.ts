import type { Simulator } from '../service/create-simulator.ts'
import { describeSimulator } from '../service/describe-simulator.ts'

/** One of the page's simulators. The newest answers alone. */
export interface Install {
  isCurrent: () => boolean
  /** Puts the page back once all newer ones have ended, too: what they replaced is of this one. */
  end: () => void
}

const installs: { simulator: Simulator; restore: () => void; isOver: boolean }[] = []

/** Makes `simulator` the page's. `restore` is called once, at the end. */
export function addInstall(simulator: Simulator, restore: () => void): Install {
  const mine = { simulator, restore, isOver: false }
  installs.push(mine)
  return {
    isCurrent: () => installs.at(-1) === mine,
    end() {
      mine.isOver = true
      while (installs.at(-1)?.isOver) installs.pop()?.restore()
    },
  }
}

/** What a failed test has to know of the vendor that its page met. */
export function describeVendor(): string {
  const simulator = installs.at(-1)?.simulator
  return simulator ? describeSimulator(simulator) : 'No simulator is in this page: installSimulator() puts it there.'
}
