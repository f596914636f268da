import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { contenders } from './contenders.mjs'

/** A process, and the next message that it sends. */
function start(file, ...args) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args)
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A process of the bench ended with ${code}.`)
  })
  const next = async () => (await Promise.race([once(child, 'message'), ended]))[0]
  const ask = (message) => {
    child.send(message)
    return next()
  }
  return { next, ask, stop: () => child.kill() }
}

/**
 * Lets every contender run `rounds` times at each of `levels` calls at once, one at a time and in turn, so that whatever
 * else the machine does meets all of them. Gives `results[name][atOnce]`, a list with a result for each round.
 */
export async function runRounds({ rounds, ms, levels, outageLevels }) {
  const stub = start('stub.mjs')
  const port = await stub.next()
  const plan = { ...Object.fromEntries(Object.keys(contenders).map((name) => [name, levels])), outage: outageLevels }
  const processes = Object.fromEntries(Object.keys(plan).map((name) => [name, start('contender.mjs', name, port)]))
  const results = Object.fromEntries(Object.keys(plan).map((name) => [name, {}]))
  try {
    for (const name of Object.keys(plan)) await processes[name].ask({ atOnce: 16, ms })
    for (let round = 0; round < rounds; round++) {
      for (const atOnce of new Set([...levels, ...outageLevels])) {
        for (const name of turn(Object.keys(plan), round)) {
          if (!plan[name].includes(atOnce)) continue
          ;(results[name][atOnce] ??= []).push(await processes[name].ask({ atOnce, ms }))
        }
      }
    }
  } finally {
    for (const { stop } of [stub, ...Object.values(processes)]) stop()
  }
  return results
}

/** Another one is first each time. */
const turn = (names, by) => [...names.slice(by % names.length), ...names.slice(0, by % names.length)]
