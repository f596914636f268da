import { createServer } from 'node:net'
import { type Client, WebDriver } from 'webdriver'
import type { Driver, Key } from './engine.ts'
import { type Started, startProcess } from './start-process.ts'
import { within } from './within.ts'

/** A WebKit and its driver program. */
export interface WebKitInit {
  driver: string
  /** Capabilities that start the browser: `wpe:browserOptions` or `webkitgtk:browserOptions`. */
  capabilities: Record<string, { binary: string; args: string[] }>
  /** For a browser that needs a display. */
  xvfb?: string
  /** `none` where a page may never load: with `normal` each command waits for it. */
  pageLoadStrategy: 'normal' | 'none'
  /** Where the driver itself names no patch version. */
  readVersion?: () => Promise<string>
}

/** As WebDriver writes them. */
const keys: Record<Key, string> = {
  Enter: '\uE007',
  Space: '\uE00D',
  Tab: '\uE004',
  Escape: '\uE00C',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  ArrowRight: '\uE014',
  ArrowLeft: '\uE012',
}

/** Starts a WebKit through its WebDriver, under a display of its own where it needs one. */
export async function driveWebKit(init: WebKitInit): Promise<Driver> {
  const { driver, capabilities, xvfb, pageLoadStrategy, readVersion } = init
  const started: Started[] = []
  const stop = async () => {
    for (const process of started.toReversed()) await process.stop()
  }
  const start = (...init: Parameters<typeof startProcess>) => {
    const process = startProcess(...init)
    started.push(process)
    return process
  }
  try {
    const display = xvfb && (await startDisplay(xvfb, start))
    const port = await findPort()
    const { ended } = start({
      command: driver,
      args: () => ['--host=127.0.0.1', `--port=${port}`],
      // It may run as root, in a container without user namespaces.
      env: { DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    })
    await Promise.race([ended, whenReady(port)])
    const client = await WebDriver.newSession({
      hostname: '127.0.0.1',
      port,
      logLevel: 'silent',
      connectionRetryCount: 0,
      capabilities: { alwaysMatch: { ...capabilities, pageLoadStrategy }, firstMatch: [{}] },
    })
    const version = readVersion ? await readVersion() : (client.capabilities.browserVersion ?? '')
    return {
      ...toDriver(client),
      version,
      close: () =>
        within(5000, 'The end of the session', client.deleteSession())
          .catch(() => {})
          .then(stop),
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function toDriver(client: Client): Omit<Driver, 'close' | 'version'> {
  const find = async (selector: string) => {
    const [id] = Object.values(await client.findElement('css selector', selector))
    if (!id) throw new Error(`There is no ${selector}.`)
    return id
  }
  return {
    open: (url) => client.navigateTo(url).then(() => {}),
    begin: (url) => client.navigateTo(url).then(() => {}),
    async read(expression) {
      const script = `var done = arguments[arguments.length - 1]
        new Promise(function (resolve) { resolve(${expression}) }).then(
          function (value) { done({ value: value }) },
          function (error) { done({ error: String(error) + '\\n' + (error && error.stack) }) }
        )`
      const { value, error } = await client.executeAsyncScript(script, [])
      if (error !== undefined) throw new Error(error)
      return value
    },
    click: async (selector) => client.elementClick(await find(selector)),
    async drag(selector, distance) {
      const origin = await client.findElement('css selector', selector)
      const move = (x: number, from: object | 'pointer') => ({
        type: 'pointerMove',
        duration: 0,
        origin: from,
        x,
        y: 0,
      })
      const [down, up] = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }))
      const half = Math.round(distance / 2)
      // From the pointer, as the element may move with it.
      const moves = [move(half, 'pointer'), move(Math.round(distance) - half, 'pointer')]
      const actions = [move(0, origin), down, ...moves, up]
      await client.performActions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }])
    },
    type: async (selector, text) => client.elementSendKeys(await find(selector), text),
    press: async (selector, ...pressed) =>
      client.elementSendKeys(await find(selector), pressed.map((key) => keys[key]).join('')),
  }
}

/** A display that no one sees, with a number that no one has. */
async function startDisplay(xvfb: string, start: typeof startProcess): Promise<string> {
  const display = start({
    command: xvfb,
    args: () => ['-displayfd', '1', '-screen', '0', '1024x800x24', '-nolisten', 'tcp'],
  })
  return `:${await display.whenSaid(/^(\d+)\n/m)}`
}

const findPort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** The driver says nothing when it listens: it is asked until it answers. */
async function whenReady(port: number): Promise<void> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
