// What a verification costs, beside the official SDK and bare HTTP, over the loopback interface: `npm run bench:server`.
import { parseArgs } from 'node:util'
import { installSdk, version } from './official-sdk.mjs'
import { runRounds } from './rounds.mjs'
import { measureSizes, timeImports } from './sizes.mjs'
import { median, toTable, toText } from './statistics.mjs'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, ms: { type: 'string', default: '600' } },
})
const [rounds, ms] = [Number(values.rounds), Number(values.ms)]
if (!(rounds > 0 && ms > 0)) throw new Error('bench:server [--rounds 5] [--ms 600]')

const sdkEntry = installSdk()
const levels = [1, 8, 16, 64]
const results = await runRounds({ rounds, ms, levels, outageLevels: [1, 16, 64, 512] })
const imports = timeImports(sdkEntry, 15)
const sizes = measureSizes()
const { outage, ...verifying } = results

const of = (name, atOnce, figure) => results[name][atOnce].map((result) => result[figure])
/** Of each round one ratio: what slows the machine slows both. */
const ratio = (a, b, atOnce, figure = 'perSecond') =>
  of(a, atOnce, figure).map((value, round) => value / of(b, atOnce, figure)[round])
const print = (title, names, columns, figure, digits) => {
  const rows = names.map((name) => [name, ...columns.map((atOnce) => toText(of(name, atOnce, figure), digits))])
  console.log(`\n${title}, median of ${rounds} rounds (least–most)`)
  console.log(toTable([['', ...columns.map((atOnce) => `${atOnce} at once`)], ...rows]))
}

console.log(
  `Node ${process.versions.node}, ${process.platform}; tencentcloud-sdk-nodejs ${version}; loopback, one process each`,
)
print('Verifications a second', Object.keys(verifying), levels, 'perSecond', 0)
print('Processor time of a verification in µs', Object.keys(verifying), levels, 'cpu', 0)
print('Median latency in ms', Object.keys(verifying), levels, 'p50', 2)
print('99th percentile of latency in ms', Object.keys(verifying), levels, 'p99', 2)
print(
  'Verdicts a second in an outage, memory(), no network',
  ['outage'],
  Object.keys(outage).map(Number),
  'perSecond',
  0,
)

const bestOutage = Object.values(outage).map((found) => found.map(({ perSecond }) => perSecond))
const goals = [
  ['16 at once: ours / bare fetch', ratio('ours, global fetch', 'bare fetch', 16), '≥', 0.9, 2],
  ['16 at once: ours with /node / official SDK', ratio('ours, /node', 'official SDK', 16), '≥', 1.5, 2],
  ['16 at once: p99 of ours with /node / of the SDK', ratio('ours, /node', 'official SDK', 16, 'p99'), '≤', 1, 2],
  ['16 at once: p99 of ours / of the SDK', ratio('ours, global fetch', 'official SDK', 16, 'p99'), '≤', 1, 2],
  [
    'Verdicts a second in an outage, at their best',
    bestOutage.toSorted((a, b) => median(b) - median(a))[0],
    '≥',
    15_000,
    0,
  ],
  ['Import of the main entry, ms', imports.main, '≤', 15, 1],
  ['Import of /node, ms', imports.node],
  ['Import of the SDK’s captcha client, ms', imports.sdk],
  ['Main entry after gzip, bytes', [sizes.gzip], '≤', 20_000, 0],
  ['Packed, bytes', [sizes.packed], '≤', 110_000, 0],
]
console.log('\nGoals')
const rows = goals.map(([name, found, sign, goal, digits = 1]) => {
  if (!sign) return [name, toText(found, digits), '', '']
  const isMet = sign === '≥' ? median(found) >= goal : median(found) <= goal
  return [name, toText(found, digits), `${sign} ${goal.toLocaleString('en')}`, isMet ? 'met' : 'missed']
})
console.log(toTable([['', 'found', 'goal', ''], ...rows]))
