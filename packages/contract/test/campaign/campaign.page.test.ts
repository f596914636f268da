import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainOptions, type Plan, sequences, vendors } from './commands.ts'
import { play } from './play.ts'
import { readCampaign } from './read-campaign.ts'
import { createStage } from './create-stage.ts'

const campaign = readCampaign()
const stage = createStage()
const stageWithFrames = createStage({ frames: true })

it.each([
  // Mostly one market: two of them refuse each other, and nothing more comes of it.
  { name: '2.0', scripts: ['cn', 'cn', 'cn', 'intl'], open: stage, share: 0.9 },
  { name: '1.0, in frames', scripts: ['cn-v1', 'cn-v1', 'cn-v1', 'intl-v1'], open: stageWithFrames, share: 0.1 },
] as const)(
  `one result for each call, one popup, nothing left behind, in bounded time: $name, ${campaign.title}`,
  async ({ scripts, open, share }) => {
    const options = plainOptions(scripts)
    const property = fc.asyncProperty(
      vendors,
      fc.record({ a: options, b: options }),
      sequences(scripts),
      async (vendor, given, commands) => {
        const { steps }: Plan = { steps: [] }
        await fc.asyncModelRun(() => ({ model: {}, real: { steps } }), commands)
        const sequence = { vendor, options: given, steps }
        const wrong = await play(open, sequence)
        expect(wrong, `as a test: ${JSON.stringify(sequence)}`).toEqual([])
      },
    )
    await fc.assert(property, campaign.take(share))
  },
  campaign.timeout,
)
