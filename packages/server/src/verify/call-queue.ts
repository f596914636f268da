import type { Clock } from '../platform/clock.ts'
import { createPromise } from '../platform/deadline.ts'
import { createIdleTimer } from '../platform/idle-timer.ts'
import { createSlots } from '../platform/slots.ts'

/** Who wants to call. A larger weight has more turns. */
export interface Caller {
  network: string
  weight: number
}

/** `leave` must be called when the call is over. */
export type QueueAnswer = { turn: 'go'; leave: () => void } | { turn: 'overloaded' | 'aborted' }

interface Waiter {
  /** When its turn is, on a clock that counts turns. */
  turn: number
  until: number
  end: (answer: QueueAnswer) => void
}

const maxWaiting = 1_024
const maxNetworks = 4_096
/** Milliseconds of the account's rate that may be used at once. */
const burst = 100
const overloaded: QueueAnswer = { turn: 'overloaded' }
const aborted: QueueAnswer = { turn: 'aborted' }

/**
 * At most so many calls at the same time and so many a second. What is more waits, each network in its turn, so that a
 * flood from some networks waits for itself and not the others (weighted fair queuing).
 */
export function createCallQueue(parts: {
  clock: Clock
  maxConcurrent: number
  perSecond: number
  /** Milliseconds, as is `timeout`, which a call never outlasts. */
  maxWait: number
  timeout: number
}) {
  const { clock, perSecond, maxWait } = parts
  const step = 1_000 / perSecond
  const slots = createSlots(parts.maxConcurrent, 2 * parts.timeout, clock.monotonic)
  const timer = createIdleTimer(clock, advance)
  let waiting: Waiter[] = []
  /** The turn of each network's last caller, and of the last that went. */
  const turns = new Map<string, number>()
  let now = 0
  let freeAt = -Infinity

  /** Milliseconds until the account's rate has room. */
  const rateWait = (at: number) => Math.max(0, freeAt - at - Math.max(burst, step) + step)

  /** A call, if there is room for one. */
  function go(): QueueAnswer | undefined {
    const free = rateWait(clock.monotonic()) > 0 ? undefined : slots.take()
    if (!free) return undefined
    freeAt = Math.max(clock.monotonic(), freeAt) + step
    const leave = () => {
      free()
      if (waiting.length > 0) advance()
    }
    return { turn: 'go', leave }
  }

  /** The network that is remembered for longest. */
  function forgetOne() {
    for (const name of turns.keys()) return void turns.delete(name)
  }

  function nextTurn({ network, weight }: Caller) {
    const turn = Math.max(now, turns.get(network) ?? 0) + 1 / weight
    if (turns.size >= maxNetworks) forgetOne()
    turns.set(network, turn)
    return turn
  }

  /** Lets go whoever's turn is next, as long as there is room. */
  function advance() {
    const at = clock.monotonic()
    waiting.filter(({ until }) => until <= at).forEach(({ end }) => end(overloaded))
    while (waiting.length > 0) {
      const next = waiting.reduce((first, waiter) => (waiter.turn < first.turn ? waiter : first))
      const answer = go()
      if (!answer) break
      now = Math.max(now, next.turn)
      next.end(answer)
    }
    if (waiting.length === 0) turns.clear()
    else if (!slots.isFull()) timer.startBy(Math.max(1, rateWait(at)))
  }

  function wait(caller: Caller, signal: AbortSignal | undefined): Promise<QueueAnswer> {
    const { promise, resolve } = createPromise<QueueAnswer>()
    const leaveWith = (answer: QueueAnswer) => {
      waiting = waiting.filter((other) => other !== waiter)
      cancelWait()
      signal?.removeEventListener('abort', onAbort)
      resolve(answer)
    }
    const waiter: Waiter = { turn: nextTurn(caller), until: clock.monotonic() + maxWait, end: leaveWith }
    const onAbort = () => leaveWith(aborted)
    const cancelWait = clock.setTimeout(() => leaveWith(overloaded), maxWait)
    signal?.addEventListener('abort', onAbort)
    waiting.push(waiter)
    if (waiting.length > maxWaiting)
      waiting.reduce((last, other) => (other.turn > last.turn ? other : last)).end(overloaded)
    advance()
    return promise
  }

  return {
    enter(caller: Caller, signal: AbortSignal | undefined): QueueAnswer | Promise<QueueAnswer> {
      if (signal?.aborted) return aborted
      const answer = waiting.length > 0 ? undefined : go()
      return answer ?? wait(caller, signal)
    },
    active: slots.taken,
    waiting: () => waiting.length,
  }
}

export type CallQueue = ReturnType<typeof createCallQueue>
