import { once } from 'node:events'
import { createServer } from 'node:http'
import { ada } from '../../app/ada.ts'
import { bundleForPage } from '../docs/bundle.ts'
import type { Site } from './create-site.ts'

/** A page on an origin of its own, without a route: Playwright would answer preflights itself. */
export interface OtherOrigin {
  url: string
  show: (site: Site) => Promise<void>
  stop: () => void
}

export async function startOrigin(): Promise<OtherOrigin> {
  let script = ''
  const server = createServer(({ url }, answer) => {
    const isScript = url === '/page.js'
    answer.writeHead(200, { 'content-type': `text/${isScript ? 'javascript' : 'html'}; charset=utf-8` })
    answer.end(
      isScript
        ? script
        : '<!doctype html><title>page</title><button>Log in</button><output></output><script src="/page.js"></script>',
    )
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    async show(site) {
      script = await bundleForPage(toPage(site))
    },
    stop: () => server.close().closeAllConnections(),
  }
}

const toPage = ({ server, vendor, login }: Site) => `
import { createTCaptcha } from '@tcaptcha/core'
import { captchaFetch } from '@tcaptcha/core/fetch'

const captcha = createTCaptcha({ appId: '190000000', script: '${vendor.url}/TJCaptcha.js', unsafeScriptSource: true })
const send = captchaFetch(captcha, { visitToken: '${server.url}/captcha-visit-token' })
document.querySelector('button').onclick = async () => {
  const response = await send('${server.url}${login}', {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: '${JSON.stringify({ user: ada.email, password: ada.password })}',
  }).catch(String)
  document.querySelector('output').value = response.status
    ? response.status + ' ' + response.headers.get('x-tcaptcha')
    : response
}`
