import { simulatorKeys } from '@tcaptcha/simulator'
import { startSimulator, type RunningSimulator } from '@tcaptcha/simulator/node'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { run } from '../src/cli/run.ts'
import { sign } from '../src/live/sign.ts'
import { createFolder } from './support/scratch.ts'

let simulator: RunningSimulator
beforeAll(async () => {
  simulator = await startSimulator({ port: 0 })
})
afterAll(() => simulator.close())

const right = {
  TCAPTCHA_APP_ID: '190000000',
  TCAPTCHA_APP_SECRET_KEY: simulatorKeys.appSecretKey,
  TENCENTCLOUD_SECRET_ID: simulatorKeys.secretId,
  TENCENTCLOUD_SECRET_KEY: simulatorKeys.secretKey,
}

/** What `--live` says, with the values in the environment. */
async function ask(
  values: Partial<Record<keyof typeof right, string>> = {},
  scenario = '',
  args: readonly string[] = [],
) {
  const endpoint = scenario.startsWith('http') ? scenario : `${simulator.url}/${scenario && `~${scenario}/`}`
  const folder = args[0]?.startsWith('/') ? [] : [createFolder({})]
  const env = { ...right, ...values, LANG: 'C' }
  const { stdout, status } = await run([...folder, ...args, '--live', '--json', '--endpoint', endpoint], {
    env,
    isTerminal: false,
    manifest: new URL('../package.json', import.meta.url),
  })
  for (const secret of Object.values(env)) if (secret.length > 12) expect(stdout).not.toContain(secret)
  const { live } = JSON.parse(stdout)
  return { status, ids: live.findings.map(({ id }: { id: string }) => id), text: live.findings[0]?.what, live }
}

it('finds nothing where all four values are right', async () => {
  const { ids, status, live } = await ask()
  expect({ ids, status }).toEqual({ ids: [], status: 0 })
  expect(live).toMatchObject({ endpoint: simulator.url, clockAhead: expect.closeTo(0, -1) })
})

it.for([
  [
    'an unknown SecretId',
    { TENCENTCLOUD_SECRET_ID: 'AKIDwrongwrongwrongwrong1' },
    'live-secret-id',
    'TENCENTCLOUD_SECRET_ID',
  ],
  [
    'a wrong SecretKey',
    { TENCENTCLOUD_SECRET_KEY: 'wrong-key-of-this-account' },
    'live-secret-key',
    'TENCENTCLOUD_SECRET_KEY',
  ],
  [
    'a wrong AppSecretKey',
    { TCAPTCHA_APP_SECRET_KEY: 'wrong-app-secret' },
    'live-app-secret-key',
    'TCAPTCHA_APP_SECRET_KEY',
  ],
  ['a value that is missing', { TCAPTCHA_APP_SECRET_KEY: '' }, 'live-missing', 'TCAPTCHA_APP_SECRET_KEY'],
  [
    'a SecretId for an app id',
    { TCAPTCHA_APP_ID: 'AKIDnotARealKey0123456789abcdefghij1' },
    'live-wrong-kind',
    'TCAPTCHA_APP_ID',
  ],
  ['an app id for a SecretId', { TENCENTCLOUD_SECRET_ID: '190000000' }, 'live-wrong-kind', 'TENCENTCLOUD_SECRET_ID'],
  ['an app id that is no number', { TCAPTCHA_APP_ID: 'shop' }, 'live-wrong-kind', 'TCAPTCHA_APP_ID'],
] as const)('names %s', async ([, values, id, name]) => {
  const { ids, status, text } = await ask(values)
  expect({ ids, status }).toEqual({ ids: [id], status: 1 })
  expect(text).toContain(name)
})

it.for([
  ['code-16', 'live-app-id'],
  ['code-100', 'live-app-secret-key'],
  ['code-31', 'live-billing'],
  ['invalid-parameter', 'live-app-id'],
  ['secret-id-not-found', 'live-secret-id'],
  ['signature-failure', 'live-secret-key'],
  ['signature-expire', 'live-clock'],
  ['unauthorized-operation', 'live-permission'],
  ['err-auth', 'live-permission'],
  ['ip-not-in-whitelist', 'live-permission'],
  ['unpaid', 'live-billing'],
  ['request-limit', 'live-answer'],
  ['internal-error', 'live-answer'],
  ['html-200', 'live-answer'],
  ['html-500', 'live-answer'],
  ['redirect', 'live-answer'],
  ['reset', 'live-network'],
] as const)('reads the answer %s as %s', async ([scenario, id]) => {
  expect((await ask({}, scenario)).ids).toEqual([id])
})

it('says how far the clock is off, even where the API still answers', async () => {
  const date = new Date(Date.now() - 200_000).toUTCString()
  const server = createServer((_request, response) =>
    response.setHeader('date', date).end('{"Response":{"CaptchaCode":21,"RequestId":"0123abcd"}}'),
  )
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const { ids, text, live } = await ask({}, `http://127.0.0.1:${port}`)
  expect(ids).toEqual(['live-clock'])
  expect(text).toMatch(/clock is (?:199|20[01]) s off/)
  expect(live.requestId).toBe('0123abcd')
})

it('says that a host cannot be reached', async () => {
  expect(await ask({}, 'http://127.0.0.1:9')).toMatchObject({ ids: ['live-network'], status: 1 })
})

it('reads the values from .env, by other names too, and the environment comes first', async () => {
  const folder = createFolder({
    '.env': `CAPTCHA_ID=190000000\nTCAPTCHA_APP_SECRET_KEY=wrong\nTENCENTCLOUD_SECRET_ID=${simulatorKeys.secretId}\nTENCENTCLOUD_SECRET_KEY="${simulatorKeys.secretKey}" # of the simulator\n`,
    '.env.local': `TCAPTCHA_APP_SECRET_KEY=${simulatorKeys.appSecretKey}\n`,
  })
  const unset = {
    TCAPTCHA_APP_ID: '',
    TCAPTCHA_APP_SECRET_KEY: '',
    TENCENTCLOUD_SECRET_ID: '',
    TENCENTCLOUD_SECRET_KEY: '',
  }
  expect((await ask(unset, '', [folder])).ids).toEqual(['live-missing'])
  expect((await ask(unset, '', [folder, '--names', 'appId=CAPTCHA_ID'])).ids).toEqual([])
  expect(
    (await ask({ ...unset, TCAPTCHA_APP_SECRET_KEY: 'wrong' }, '', [folder, '--names', 'appId=CAPTCHA_ID'])).ids,
  ).toEqual(['live-app-secret-key'])
})

it('signs as the official SDK for Node does', () => {
  const body = '{"CaptchaType":9,"Ticket":"t","UserIp":"1.1.1.1","Randstr":"@a","CaptchaAppId":1,"AppSecretKey":"s"}'
  const keys = { secretId: 'id', secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE', timestamp: 1_551_113_065, body }
  expect(sign({ ...keys, host: 'captcha.tencentcloudapi.com' })).toMatch(
    /f8fcbec898dbe2ed01d804f3d109aa268db8243416db13bbef547c8d42f19495$/,
  )
  expect(sign({ ...keys, host: 'captcha.intl.tencentcloudapi.com' })).toMatch(
    /4199043d2d35f9d1c937b969918d40ce573eaedfcfe92b86024498b35566dd78$/,
  )
})
