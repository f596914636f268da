// What is compared. Each makes a function that does one verification, and throws when that did not succeed.
import { Agent, request } from 'node:http'
import { createVerifier } from '../dist/index.js'
import { keepAliveFetch } from '../dist/node.js'
import { appId, createVisitor, keys, roomy } from './keys.mjs'
import { loadSdk } from './official-sdk.mjs'
import { bringDown, createClock, disasterTicket, failingFetch } from './outage.mjs'

const agent = new Agent({ keepAlive: true })
const transport = keepAliveFetch()

export const contenders = {
  'ours, global fetch': (port) => ours(port, {}),
  'ours, /node': (port) => ours(port, { fetch: transport }),
  'official SDK': officialSdk,
  'bare fetch': bareFetch,
  'bare node:http': bareHttp,
}

function ours(port, options) {
  // A new one each time: what a round has stored must not slow the next.
  const verifier = createVerifier({ ...keys, ...roomy, endpoint: `http://127.0.0.1:${port}`, ...options })
  return async () => expect('verified', (await verifier.verify(createVisitor())).kind)
}

function officialSdk(port) {
  const { Client } = loadSdk().captcha.v20190722
  const { secretId, secretKey } = keys
  const httpProfile = { endpoint: `127.0.0.1:${port}`, protocol: 'http://' }
  const client = new Client({ credential: { secretId, secretKey }, region: '', profile: { httpProfile } })
  return async () => expect(1, (await client.DescribeCaptchaResult(toQuery(createVisitor()))).CaptchaCode)
}

function bareFetch(port) {
  return async () => {
    const body = JSON.stringify(toQuery(createVisitor()))
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body })
    expect(1, JSON.parse(await response.text()).Response.CaptchaCode)
  }
}

function bareHttp(port) {
  const send = (body) =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method: 'POST', headers, agent }, (message) => {
        let text = ''
        message.setEncoding('utf8')
        message.on('data', (chunk) => (text += chunk))
        message.on('end', () => resolve(text))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return async () => {
    const text = await send(JSON.stringify(toQuery(createVisitor())))
    expect(1, JSON.parse(text).Response.CaptchaCode)
  }
}

/** Verdicts about disaster tickets in an outage, without any network. */
export async function outage() {
  const clock = createClock()
  const verifier = createVerifier({ ...keys, ...roomy, clock, fetch: failingFetch })
  await bringDown(verifier, clock)
  const ticket = disasterTicket(clock)
  return async () => expect('degraded', (await verifier.verify({ ...createVisitor(), ticket })).kind)
}

const headers = {
  authorization: `TC3-HMAC-SHA256 Credential=${'x'.repeat(160)}`,
  'content-type': 'application/json; charset=utf-8',
  'x-tc-action': 'DescribeCaptchaResult',
  'x-tc-version': '2019-07-22',
  'x-tc-timestamp': '1700000000',
}

const toQuery = ({ ticket, randstr, ip }) => ({
  CaptchaType: 9,
  Ticket: ticket,
  UserIp: ip,
  Randstr: randstr,
  CaptchaAppId: Number(appId),
  AppSecretKey: keys.appSecretKey,
})

function expect(wanted, found) {
  if (found !== wanted) throw new Error(`${found} instead of ${wanted}`)
}
