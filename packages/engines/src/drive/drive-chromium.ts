import CDP from 'chrome-remote-interface'
import { join } from 'node:path'
import { chromiumArgs } from '../../../../scripts/chromium-args.mjs'
import type { Driver, Key } from './engine.ts'
import { startProcess } from './start-process.ts'

/** The code that old Chromiums need beside the name, and what the key writes. */
const keys: Record<Key, [code: number, text?: string]> = {
  Enter: [13, '\r'],
  Space: [32, ' '],
  Tab: [9],
  Escape: [27],
  Home: [36],
  End: [35],
  PageUp: [33],
  PageDown: [34],
  ArrowRight: [39],
  ArrowLeft: [37],
}

/** Starts a Chromium of any age. Puppeteer and Playwright start none below about 100: this speaks the protocol itself. */
export async function driveChromium(command: string, libraries = ''): Promise<Driver> {
  const { folder: _, ...started } = startProcess({
    command,
    args: (profile) => [
      '--headless',
      ...chromiumArgs,
      '--disable-dev-shm-usage',
      '--remote-debugging-port=0',
      `--user-data-dir=${join(profile, 'profile')}`,
      '--window-size=800,700',
    ],
    env: libraries ? { LD_LIBRARY_PATH: libraries } : {},
  })
  try {
    const port = Number(await started.whenSaid(/DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/))
    const address = { host: '127.0.0.1', port }
    // A tab of our own: the first one is sometimes not there yet.
    const target = await CDP.New({ ...address, url: 'about:blank' })
    const client = await CDP({ ...address, target })
    return { ...(await toDriver(client)), close: () => client.close().finally(started.stop) }
  } catch (error) {
    await started.stop()
    throw error
  }
}

async function toDriver({ Browser, Page, Runtime, Input }: CDP.Client): Promise<Omit<Driver, 'close'>> {
  await Promise.all([Page.enable(), Runtime.enable(), Page.setLifecycleEventsEnabled({ enabled: true })])
  const { product } = await Browser.getVersion()
  const read = async <Value>(expression: string): Promise<Value> => {
    const { result, exceptionDetails } = await Runtime.evaluate({
      expression,
      returnByValue: true,
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as Value
  }
  const findMiddle = (selector: string) =>
    read<[number, number]>(`(function (element) {
      element.scrollIntoView({ block: 'center' })
      var box = element.getBoundingClientRect()
      return [box.left + box.width / 2, box.top + box.height / 2]
    })(document.querySelector(${JSON.stringify(selector)}))`)
  const focus = (selector: string) => read(`document.querySelector(${JSON.stringify(selector)}).focus()`)
  return {
    version: product.replace(/^.*\//, ''),
    read,
    begin: (url) => Page.navigate({ url }).then(() => {}),
    async open(url) {
      // By the document's own id: the one before may be loading still.
      const loads = new Set<string>()
      let look = () => {}
      const stop = Page.lifecycleEvent(({ name, loaderId }) => {
        if (name === 'load') loads.add(loaderId)
        look()
      })
      const { errorText, loaderId = '' } = await Page.navigate({ url })
      if (errorText) throw new Error(`${url}: ${errorText}`)
      await new Promise<void>((resolve) => {
        look = () => {
          if (loads.has(loaderId)) resolve()
        }
        look()
      })
      stop()
    },
    async click(selector) {
      const [x, y] = await findMiddle(selector)
      const at = { x, y, button: 'left', clickCount: 1 } as const
      await Input.dispatchMouseEvent({ type: 'mouseMoved', x, y })
      await Input.dispatchMouseEvent({ type: 'mousePressed', ...at })
      await Input.dispatchMouseEvent({ type: 'mouseReleased', ...at })
    },
    async drag(selector, distance) {
      const [x, y] = await findMiddle(selector)
      const held = { y, button: 'left', clickCount: 1 } as const
      await Input.dispatchMouseEvent({ type: 'mouseMoved', x, y })
      await Input.dispatchMouseEvent({ type: 'mousePressed', x, ...held })
      for (const part of [0.5, 1]) {
        await Input.dispatchMouseEvent({ type: 'mouseMoved', x: x + distance * part, y, button: 'left', buttons: 1 })
      }
      await Input.dispatchMouseEvent({ type: 'mouseReleased', x: x + distance, ...held })
    },
    async type(selector, text) {
      await focus(selector)
      for (const character of text) await Input.dispatchKeyEvent({ type: 'char', text: character })
    },
    async press(selector, ...pressed) {
      await focus(selector)
      for (const key of pressed) {
        const [windowsVirtualKeyCode, text] = keys[key]
        const event = {
          key: key === 'Space' ? ' ' : key,
          code: key,
          windowsVirtualKeyCode,
          nativeVirtualKeyCode: windowsVirtualKeyCode,
        }
        await Input.dispatchKeyEvent({ type: text ? 'keyDown' : 'rawKeyDown', ...event, ...(text ? { text } : {}) })
        await Input.dispatchKeyEvent({ type: 'keyUp', ...event })
      }
    },
  }
}
