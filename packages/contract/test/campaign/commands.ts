import { scenarios, type ScenarioName } from '@tcaptcha/simulator'
import * as fc from 'fast-check'
import type { ClientName, HostileVendor, PageChange, PlainOptions, Step } from './steps.ts'

/** What the commands of one sequence are for: they only say what is done, and all of it is done in the page at once. */
export interface Plan<AnyStep = Step> {
  steps: AnyStep[]
}

/** A step as fast-check wants it. */
export type Command<AnyStep = Step> = fc.AsyncCommand<object, Plan<AnyStep>>

export class StepCommand<AnyStep> implements Command<AnyStep> {
  constructor(readonly step: AnyStep) {}
  check = () => true
  async run(_model: object, { steps }: Plan<AnyStep>): Promise<void> {
    steps.push(this.step)
  }
  toString = () => JSON.stringify(this.step)
}

const client = fc.constantFrom<ClientName>('a', 'b')
/** Left out by four of five apps. */
const rarely = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })

/** The options of an app. */
export const plainOptions = (scripts: readonly PlainOptions['script'][]): fc.Arbitrary<PlainOptions> =>
  fc
    .record({
      script: fc.constantFrom(...scripts),
      loadTimeout: fc.constantFrom(8000, 500, 3000),
      openTimeout: fc.constantFrom(25_000, 2000, 10_000),
      language: rarely(fc.constantFrom('zh-cn', 'en', 'ar')),
      recover: rarely(fc.constantFrom('ticket', 'retry', 'fail', 'throw', 'reset')),
      vendor: rarely(fc.constantFrom('embed', 'full', 'unannounced', 'late', 'reject', 'never', 'throw')),
      visitToken: rarely(fc.constantFrom('late', 'reject', 'never', 'throw')),
      callback: rarely(fc.constantFrom('throw', 'reset', 'execute')),
    })
    .map((options) => JSON.parse(JSON.stringify(options)) as PlainOptions)

const hostileVendor: fc.Arbitrary<HostileVendor> = fc.record(
  {
    when: fc.constantFrom('construct', 'show', 'later', 'destroy', 'never'),
    says: fc.constantFrom('solved', 'closed', 'error', 'nonsense'),
    times: fc.constantFrom(1, 2),
    draws: fc.constantFrom('show', 'later', 'ghost', 'never'),
    throws: fc.constantFrom('construct', 'show', 'destroy'),
  },
  { requiredKeys: ['when', 'says', 'times', 'draws'] },
)
const pageChange = fc.constantFrom<PageChange>(
  'swap-body',
  'empty-body',
  'remove-container',
  'move-container',
  'move-trigger',
  'remove-popup',
  'remove-global',
  'open-dialog',
)
/** Well in half of all cases. */
export const vendors = fc.oneof(
  { weight: 4, arbitrary: fc.constant<ScenarioName>('works') },
  { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(scenarios) as ScenarioName[])) },
  { weight: 1, arbitrary: hostileVendor },
)
const visitor = fc.record({
  do: fc.constant('visitor' as const),
  deed: fc.constantFrom('solve', 'solve', 'close', 'close', 'tick', 'miss', 'refresh'),
  looks: fc.boolean(),
})
const pass = fc.record({
  do: fc.constant('pass' as const),
  ms: fc.constantFrom(1000, 1000, 1000, 100, 0, 5000, 12_000, 40_000),
})

/** Sequences of what apps, visitors, pages and vendors do. */
export function sequences(scripts: readonly PlainOptions['script'][]): fc.Arbitrary<Iterable<Command>> {
  const step = fc.oneof(
    { weight: 7, arbitrary: fc.record({ do: fc.constant('execute' as const), client, abortable: fc.boolean() }) },
    { weight: 7, arbitrary: pass },
    { weight: 7, arbitrary: visitor },
    { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('attach', 'click', 'click'), client }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('abort', 'reset', 'preload', 'detach'), client }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('page' as const), change: pageChange }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('vendor' as const), plays: vendors }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('options' as const), client, options: plainOptions(scripts) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('network' as const),
        online: fc.constantFrom(true, true, false),
        lies: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ do: 'reload' as const }) },
  )
  const command = step.map((made: Step) => new StepCommand(made))
  return fc.commands([command], { maxCommands: 30, size: '+1' })
}
