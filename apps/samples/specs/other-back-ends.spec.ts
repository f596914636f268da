import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'
import type { ApiScenarioName } from '../../../packages/simulator/src/api/scenarios/api-scenarios.ts'
import { simulatorKeys } from '../../../packages/simulator/src/tickets/simulator-keys.ts'
import { isWide } from '../harness/is-wide.ts'
import { build, languages } from '../harness/sdk/languages.ts'
import { startUnsignedApi } from '../harness/sdk/unsigned-api.ts'

const appId = '190000000'

interface Proof {
  ticket: string
  randstr: string
}

// They take compilers, and a second each: `npm run test:all`.
for (const name of isWide ? Object.keys(languages) : []) {
  test(`the ${name} sample lets in a visitor who solved the challenge, and nobody else`, async () => {
    test.setTimeout(120_000)
    const folder = await mkdtemp(join(tmpdir(), `tcaptcha-${name}-`))
    const { command, args, cwd } = build(name, folder)
    const api = await startUnsignedApi()
    const start = (env: Record<string, string> = {}) =>
      spawn(command, args, {
        cwd,
        stdio: ['pipe', 'pipe', 'inherit'],
        env: {
          ...process.env,
          TEST_API: api.url,
          TCAPTCHA_APP_ID: appId,
          TCAPTCHA_APP_SECRET_KEY: simulatorKeys.appSecretKey,
          TENCENTCLOUD_SECRET_ID: simulatorKeys.secretId,
          TENCENTCLOUD_SECRET_KEY: simulatorKeys.secretKey,
          ...env,
        },
      })
    const running: ReturnType<typeof start>[] = []
    const asker = (child: ReturnType<typeof start>) => {
      running.push(child)
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
      return async ({ ticket, randstr }: Proof = api.simulator.tickets.issue(appId)) => {
        child.stdin.write(`${ticket}\t${randstr}\n`)
        return (await lines.next()).value as string
      }
    }
    const ask = asker(start())
    const during = async (scenario: ApiScenarioName) => {
      api.simulator.setApiScenario(scenario)
      const outcome = await ask()
      api.simulator.setApiScenario('works')
      return outcome
    }

    const solved = api.simulator.tickets.issue(appId)
    expect(await ask(solved)).toBe('passed')
    expect(await ask(solved), 'used').toBe('refused')
    for (const ticket of [`terror_1001_${appId}_1764172800`, `trerror_1001_${appId}_1764172800`, 'x'.repeat(2001)])
      expect(await ask({ ticket, randstr: '@abc' })).toBe('refused')
    for (const scenario of ['hang', 'reset', 'internal-error', 'service-unavailable', 'code-26'] as const)
      expect(await during(scenario), scenario).toBe('outage')
    for (const scenario of ['request-limit', 'signature-failure', 'unpaid', 'code-100'] as const)
      expect(await during(scenario), scenario).toBe('fault')
    for (const scenario of ['code-21', 'code-unknown'] as const)
      expect(await during(scenario), scenario).toBe('refused')
    expect(await asker(start({ TCAPTCHA_APP_SECRET_KEY: 'another' }))()).toBe('fault')

    for (const child of running) child.kill()
    await api.stop()
    await rm(folder, { recursive: true })
  })
}
