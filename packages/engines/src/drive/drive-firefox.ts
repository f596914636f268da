import { type Browser, launch } from 'puppeteer-core'
import type { Driver } from './engine.ts'
import { within } from './within.ts'

/** Starts Firefox without a window, driven over WebDriver BiDi. Puppeteer ends its processes and removes its profile. */
export async function driveFirefox(executablePath: string): Promise<Driver> {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true })
  try {
    const page = await browser.newPage()
    await page.setViewport({ width: 800, height: 700 })
    return {
      version: (await browser.version()).replace(/^.*\//, ''),
      async open(url) {
        await page.goto(url, { waitUntil: 'load' })
      },
      // `goto` waits for the document at least, which a script that hangs holds up.
      begin: (url) => page.evaluate(`void setTimeout(() => (location.href = ${JSON.stringify(url)}))`).then(() => {}),
      read: async <Value>(expression: string) => (await page.evaluate(expression)) as Value,
      click: (selector) => page.click(selector),
      async drag(selector, distance) {
        const { x, y, width, height } =
          (await (await page.waitForSelector(selector))?.boundingBox()) ?? missing(selector)
        const [middle, row] = [x + width / 2, y + height / 2]
        await page.mouse.move(middle, row)
        await page.mouse.down()
        await page.mouse.move(middle + distance, row, { steps: 2 })
        await page.mouse.up()
      },
      async type(selector, text) {
        await page.focus(selector)
        await page.keyboard.type(text)
      },
      async press(selector, ...keys) {
        await page.focus(selector)
        for (const key of keys) await page.keyboard.press(key === 'Space' ? ' ' : key)
      },
      close: () => end(browser),
    }
  } catch (error) {
    await end(browser)
    throw error
  }
}

const missing = (selector: string): never => {
  throw new Error(`There is no ${selector} to be seen.`)
}

/** Ends it even where it hangs. */
const end = (browser: Browser) =>
  within(5000, 'The end of firefox', browser.close()).catch(() => {
    browser.process()?.kill('SIGKILL')
  })
