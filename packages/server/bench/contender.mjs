// One contender in a process of its own, which runs a load whenever its parent says so: `node contender.mjs <name> <port>`.
// Without a parent it runs one load and prints it, as for a profile: `node --cpu-prof contender.mjs outage`.
import { contenders, outage } from './contenders.mjs'
import { runLoad } from './run-load.mjs'

const [name, port] = process.argv.slice(2)
const create = name === 'outage' ? outage : contenders[name]
const run = async (load) => runLoad(await create(Number(port)), load)

if (process.send) {
  process.on('message', (load) => void run(load).then((result) => process.send(result)))
  process.on('disconnect', () => process.exit())
} else {
  console.log(await run({ atOnce: 64, ms: 5_000 }))
}
