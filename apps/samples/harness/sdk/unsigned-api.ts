import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { createTc3Signer } from '../../../../packages/server/src/api/tc3.ts'
import { startSimulator, type RunningSimulator } from '../../../../packages/simulator/src/node.ts'

/** The simulator's ticket API, for stand-ins of the SDKs: they send the keys instead of a signature. */
export interface UnsignedApi {
  url: string
  simulator: RunningSimulator['simulator']
  stop: () => Promise<void>
}

export async function startUnsignedApi(): Promise<UnsignedApi> {
  const { url, simulator, close } = await startSimulator()
  const sign = createTc3Signer()
  const server = createServer(async (request, response) => {
    const [secretId = '', secretKey = ''] = String(request.headers['x-key']).split(' ')
    const body = await text(request)
    const timestamp = Math.floor(Date.now() / 1000)
    const { host } = new URL(url)
    const signed = { 'content-type': 'application/json; charset=utf-8', host }
    const headers = {
      'content-type': signed['content-type'],
      authorization: sign({ service: 'captcha', headers: signed, body, timestamp }, { secretId, secretKey }),
      'x-tc-action': 'DescribeCaptchaResult',
      'x-tc-version': '2019-07-22',
      'x-tc-timestamp': String(timestamp),
    }
    // What the API does not answer, this does not either.
    await fetch(url, { method: 'POST', headers, body }).then(
      async (answer) => response.writeHead(answer.status).end(await answer.text()),
      () => response.destroy(),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
    simulator,
    async stop() {
      server.close().closeAllConnections()
      await close()
    },
  }
}
