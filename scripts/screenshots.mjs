// Takes the README's pictures of the playground anew: `npm run screenshots` builds it first. Needs a Chromium.
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { chromiumArgs } from './chromium-args.mjs'
import { ensureChromium } from './ensure-chromium.mjs'

const app = fileURLToPath(new URL('../apps/playground/', import.meta.url))
const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))

const server = spawn('node', ['node_modules/vite/bin/vite.js', 'preview'], {
  cwd: app,
  stdio: ['ignore', 'pipe', 'inherit'],
})
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs })
try {
  const origin = await readUrl(server)
  mkdirSync(folder, { recursive: true })
  const open = (colorScheme) =>
    browser.newPage({ baseURL: origin, colorScheme, locale: 'en-GB', viewport: { width: 1440, height: 960 } })

  for (const theme of ['light', 'dark']) {
    const page = await open(theme)
    await page.goto('./#/entry-hang')
    await page.locator('.stage[data-ready=true]').waitFor()
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    await page.locator('.verdict[data-met][data-fate=in-by-code]').waitFor()
    await page.screenshot({ path: `${folder}hang-${theme}.png` })
  }

  const byHand = await open('light')
  await byHand.goto('./#/by-hand/entry-hang')
  await byHand.locator('.by-hand-sides[data-ready=true]').waitFor()
  await byHand.getByRole('button', { name: 'Play both' }).click()
  await byHand.locator('[data-side=ours][data-outcome=refused]').waitFor()
  await byHand.screenshot({ path: `${folder}by-hand.png` })

  const page = await open('light')
  await page.goto('./#/matrix')
  await page.locator('.matrix .primary').click()
  await page.locator('.matrix[data-going=true]').waitFor()
  await page.locator('.matrix[data-going=false]').waitFor({ timeout: 1_200_000 })
  await page.screenshot({ path: `${folder}matrix.png` })
} finally {
  await browser.close()
  server.kill()
  await once(server, 'exit')
}

/** The one address that the playground prints. */
async function readUrl({ stdout }) {
  for await (const chunk of stdout) {
    const [url] = /http:\/\/\S+/.exec(`${chunk}`) ?? []
    if (url) return url
  }
  throw new Error('The playground did not start.')
}
