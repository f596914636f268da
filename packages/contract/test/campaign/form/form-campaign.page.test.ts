import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Plan, StepCommand } from '../commands.ts'
import { readCampaign } from '../read-campaign.ts'
import type { FormStep, Intent } from './form-steps.ts'
import { createFormStage, playForm } from './play-form.ts'

const campaign = readCampaign()
const open = createFormStage()
const button = fc.constantFrom<Intent>('login', 'join')
const deed = fc.constantFrom('solve' as const, 'solve' as const, 'close' as const, 'miss' as const)
const look = fc.constantFrom('new' as const, 'gone' as const, 'disabled' as const, 'usual' as const)
const scenario = fc.constantFrom(
  'works',
  'works',
  'entry-404',
  'entry-hang',
  'second-stage-late',
  'solved-without-ui',
  'error-1009',
  'error-1014',
  'session-expires',
  'calls-back-twice',
  'calls-back-after-destroy',
  'never-calls-back',
  'show-throws-once',
)
const step: fc.Arbitrary<FormStep> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('press' as const), button }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('visitor' as const), deed }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(0, 1000, 5000, 40_000) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('render' as const), button, as: look }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('enter' as const, 'enter' as const, 'reset' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('mount' as const, 'unmount' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('vendor' as const), plays: scenario }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('network' as const), online: fc.boolean() }) },
)

it(
  `a guarded form is sent once for each ticket, as the visitor sent it, and never without: ${campaign.title}`,
  async () => {
    const commands = fc.commands([step.map((made) => new StepCommand(made))], { maxCommands: 25, size: '+1' })
    const sender = fc.constantFrom('app' as const, 'browser' as const)
    const property = fc.asyncProperty(sender, scenario, commands, async (who, plays, played) => {
      const { steps }: Plan<FormStep> = { steps: [] }
      await fc.asyncModelRun(() => ({ model: {}, real: { steps } }), played)
      const sequence = { sender: who, steps: [{ do: 'vendor' as const, plays }, ...steps] }
      const wrong = await playForm(open, sequence)
      expect(wrong, `as a test: ${JSON.stringify(sequence)}`).toEqual([])
    })
    await fc.assert(property, campaign.take(0.3))
  },
  campaign.timeout,
)
