import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { PlaygroundScenario } from '../../src/scenarios/scenario.ts'
import { playScenario, vendorScenarios } from './play-scenario.ts'

/** Scenarios of the vendor's, in the document that the file runs in. No request leaves it. */
export function describeScenarios(played: readonly PlaygroundScenario[] = vendorScenarios): void {
  beforeAll(() => void vi.useFakeTimers())
  afterAll(() => void vi.useRealTimers())

  it.each(played.map((scenario) => [scenario.id, scenario] as const))(
    '%s comes to what the playground expects',
    async (id, scenario) => {
      const result = await playScenario(scenario)
      const error = result && 'error' in result ? result.error : undefined
      const outcome = {
        kind: result?.kind,
        by: result?.kind === 'closed' ? result.by : undefined,
        code: error?.code,
        errorCode: error?.errorCode,
      }
      const { verdict: _verdict, ...expected } = scenario.expected
      // Without a layout nobody can tell that a popup has gone: the challenge stays open.
      const isUnseen = id === 'never-calls-back' && document.documentElement.clientWidth === 0
      expect(outcome).toMatchObject(isUnseen ? { kind: undefined } : expected)
      expect(document.querySelectorAll('[data-tcaptcha-challenge], script[src*=Captcha]')).toHaveLength(0)
    },
  )
}
