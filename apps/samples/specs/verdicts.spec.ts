import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { bundleForNode } from '../harness/docs/bundle.ts'
import { startServer } from '../harness/site/start-server.ts'
import { startVendor } from '../harness/site/vendor.ts'

const secret = 'f00d'.repeat(16)

test('the service beside another back end answers who has its secret, and nobody else', async () => {
  const vendor = await startVendor()
  const server = await startServer({
    args: ['--input-type=module', '-'],
    stdin: await bundleForNode(`import './harness/site/announce-port.ts'\nimport './other/server.ts'`),
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    env: {
      NODE_ENV: 'development',
      PORT: '0',
      TCAPTCHA_SIMULATOR: vendor.url,
      TEST_VENDOR: vendor.url,
      TCAPTCHA_VISIT_TOKEN_SECRET: secret,
      VERDICTS_SECRET: secret,
    },
    findUrl: async (whenSaid) => `http://127.0.0.1:${await whenSaid(/"port":(\d+)/)}`,
  })
  const ask = (path: string, body: object, authorization = `Bearer ${secret}`) =>
    fetch(server.url + path, { method: 'POST', headers: { authorization }, body: JSON.stringify(body) })
  const who = { ip: '203.0.113.7', subject: 'ada', action: 'login' }
  try {
    const solved = vendor.simulator.tickets.issue('190000000')
    for (const authorization of ['', 'Bearer ', 'Bearer another'])
      expect((await ask('/verdicts', { ...solved, ...who }, authorization)).status).toBeGreaterThanOrEqual(400)
    const judge = async (proof: object) => (await ask('/verdicts', { ...proof, ...who })).json() as Promise<object>
    expect(await judge(solved)).toMatchObject({ allowed: true, kind: 'verified', reason: 'passed' })
    expect(await judge(solved)).toMatchObject({ allowed: false, reason: 'replayed' })
    const disaster = { ticket: `trerror_1001_190000000_${Math.floor(Date.now() / 1000)}`, randstr: '@abcdefghij' }
    expect(await judge(disaster)).toMatchObject({ allowed: false, stepUp: true, reason: 'disaster-healthy' })
    expect(await (await ask('/visit-tokens', who)).json()).toMatchObject({ issued: true })
  } finally {
    await server.stop()
    await vendor.close()
  }
})
