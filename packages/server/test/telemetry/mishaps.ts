import { memory } from '../../src/index.ts'
import { controlUrl } from '../support/fake-fetch.ts'
import { createRandom } from '../support/random.ts'
import { appId, secrets } from '../support/world.ts'
import { addressOf, type Attack } from './stage.ts'

const keyOf = (note: string) => `{tcaptcha:${appId}}:2:${note}`
const hour = 3_600_000

/** What happens to network, store, clock and orders, or is done to them. */
export const mishaps: readonly Attack[] = [
  {
    name: 'F2: one packet of three is lost',
    begin({ fake }) {
      const random = createRandom(11)
      fake.isLost = () => random() < 0.3
    },
    strike: (stage, n) => stage.send(n, n % 3 ? {} : stage.vendor.issue()),
  },
  {
    name: 'F4: one kind of ticket is refused to many with visit tokens',
    begin({ vendor }) {
      const { modeFor } = vendor
      vendor.modeFor = (query) =>
        query.Ticket.startsWith('tr03hostile') ? (modeFor(query), { body: '', status: 503 }) : modeFor(query)
    },
    strike: async (stage, n) =>
      stage.send(n, { visitToken: await stage.tokenFor(addressOf(n)), ...(n % 6 ? {} : stage.vendor.issue()) }),
  },
  {
    name: 'F5, 7: hosts of the script that flap',
    async strike(stage, n, round) {
      stage.fake.hosts = (['down', 'up', 'second-stage-down'] as const)[round % 3] ?? 'up'
      stage.send(n, { ...stage.disaster(n % 2 ? 1001 : 1004), visitToken: await stage.tokenFor(addressOf(n)) })
    },
  },
  {
    name: 'F18: a network of our own that comes and goes',
    rings: ['egress'],
    config: { controlHosts: [controlUrl] },
    strike(stage, n, round) {
      stage.fake.egress = round % 24 < 18 ? 'gone' : 'up'
      stage.send(n, n % 2 ? {} : stage.disaster())
    },
  },
  {
    name: '6: half an outage',
    strike(stage, n, round) {
      stage.vendor.mode = round % 4 < 2 ? { error: 'InternalError' } : 'healthy'
      stage.send(n, n % 3 ? {} : stage.vendor.issue())
    },
  },
  {
    name: '21: keys that come and go',
    rings: ['credentials'],
    config: { credentials: () => undefined as never },
    strike: (stage, n) => stage.send(n, stage.vendor.issue()),
  },
  {
    name: '20: a secret that can’t be read',
    rings: ['secret-unreadable'],
    config: { visitToken: { secret: createFailing(secrets.visitToken), minAge: 0 } },
    strike: async (stage, n) => stage.send(n, { visitToken: await stage.tokenFor(addressOf(n)) }),
  },
  ...(['rejects', 'throws', 'hangs'] as const).flatMap((mood): Attack[] => [
    {
      name: `13: a store that ${mood}`,
      rings: ['replay', 'evidence'],
      begin: (stage) => (stage.store.mood = mood),
      strike: (stage, n) => stage.send(n, n % 2 ? stage.vendor.issue() : stage.disaster()),
    },
    {
      name: `F11: a store that ${mood} and works again, all the time`,
      rings: ['replay', 'evidence'],
      begin: (stage) => stage.bringDown(),
      async strike(stage, n) {
        stage.store.mood = n % 3 ? mood : 'well'
        stage.send(n, { ...stage.disaster(), visitToken: await stage.tokenFor(addressOf(n)) })
        await stage.pass(50)
      },
    },
  ]),
  {
    name: 'F6: a memory that is full',
    rings: ['replay'],
    config: { store: memory({ capacity: 4 }) },
    begin: (stage) => stage.bringDown(),
    strike: async (stage, n) => stage.send(n, { ...stage.disaster(), visitToken: await stage.tokenFor(addressOf(n)) }),
  },
  {
    name: 'a store that forgets everything, again and again',
    strike(stage, n) {
      if (n % 8 === 0) stage.store.forget()
      stage.send(n, n % 2 ? stage.vendor.issue() : stage.disaster())
    },
  },
  {
    name: '14: forged evidence and forged orders in the store',
    rings: ['evidence-forged'],
    async strike(stage, n) {
      for (const note of ['api', 'script', 'force-closed', 'force-degrade'])
        await stage.store.evidence.set(keyOf(note), `${stage.clock.now()}.${n}.YQ.YQ.${'A'.repeat(43)}`, hour)
      stage.send(n, stage.disaster())
    },
  },
  {
    name: '19: a wall clock that jumps an hour to and fro',
    strike(stage, n) {
      stage.clock.jump(n % 2 ? hour : -hour)
      if (n % 3 === 0) stage.vendor.script.push({ error: 'AuthFailure.SignatureExpire' })
      stage.send(n, n % 2 ? stage.vendor.issue() : stage.disaster())
    },
  },
  {
    name: 'orders by call that are none',
    rings: ['force-mode', 'force-until'],
    async strike({ verifier, settle, clock }, n) {
      await settle(verifier.force(`open${n}` as 'closed', { until: clock.now() + hour }))
      await settle(verifier.force('closed', { until: clock.now() + n * 24 * hour + 5 * hour }))
    },
  },
  createSourced(),
]

/** Gives the secret once, when the config is read. */
function createFailing(secret: string) {
  let reads = 0
  return () => {
    if (reads++ > 0) throw new Error('PLANTED')
    return secret
  }
}

/** A file of orders that is wrong in another way whenever it is read. */
function createSourced(): Attack {
  let reads = 0
  const read = () => {
    const texts = ['{', '{"mode":"open"}', '{"mode":"closed"}', ''][reads++ % 4] ?? ''
    return Promise.resolve({ texts: [texts], isRefused: reads % 3 === 0 })
  }
  return {
    name: 'orders of a file that is wrong in another way each time',
    rings: ['force-source', 'force-mode', 'force-until', 'force-file'],
    config: { force: { read } },
    strike: (stage, n) => stage.send(n, stage.disaster()),
  }
}
