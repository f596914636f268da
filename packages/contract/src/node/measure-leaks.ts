import { startSimulator } from '@tcaptcha/simulator/node'
import { build } from 'esbuild'
import { chromium, type CDPSession } from 'playwright'
import { chromiumArgs } from '../../../../scripts/chromium-args.mjs'
import { findChromium } from '../../../../scripts/ensure-chromium.mjs'

/** What a page holds, by the DevTools protocol, after a forced collection of garbage. */
export interface Holdings {
  nodes: number
  listeners: number
  heapBytes: number
  /** Timers that code of the bundle started and that are still to come. */
  timers: number
  /** Own names and symbols of the window. */
  globals: number
}

/** A module that sets `window.cycle`, an async function that gets the URL of the vendor's script. */
export interface CyclesInit {
  entry: string
  count: number
}

/** What is made once is no leak; the engine goes on compiling what runs often for some hundred cycles. */
const warmUp = 600
/** A leak grows in each of them. What the engine makes of code that runs often, or has not collected yet, comes in some. */
const rounds = 4

/** How much more a page holds after `count` more cycles, by what grows in every part of them. */
export async function measureGrowth({ entry, count }: CyclesInit): Promise<Holdings> {
  const simulator = await startSimulator({ scenario: 'invisible' })
  const executablePath = findChromium()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs })
  try {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'iife',
      conditions: ['@tcaptcha/source'],
      define: { __DEV__: 'false', 'process.env.NODE_ENV': '"production"' },
      jsx: 'automatic',
    })
    const page = await browser.newPage()
    const app = `${simulator.url}/app.html`
    await page.route(app, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }))
    await page.goto(app)
    await page.evaluate(watchTimers)
    await page.addScriptTag({ content: `${outputFiles[0]?.text ?? ''}\n//# sourceURL=bundle.js` })
    const session = await page.context().newCDPSession(page)
    const cycle = (times: number) =>
      page.evaluate(
        async ([script, left]) => {
          for (let index = 0; index < left; index += 1) await window.cycle(script)
        },
        [`${simulator.url}/TJCaptcha.js`, times] as const,
      )
    await cycle(warmUp)
    const stock = [await takeStock(session)]
    for (let round = 0; round < rounds; round += 1) {
      await cycle(count / rounds)
      stock.push(await takeStock(session))
    }
    const grow = (what: keyof Holdings) => {
      const steps = stock.slice(1).map((holdings, round) => holdings[what] - (stock[round]?.[what] ?? 0))
      return Math.max(0, Math.min(...steps)) * rounds
    }
    return {
      nodes: grow('nodes'),
      listeners: grow('listeners'),
      heapBytes: grow('heapBytes'),
      timers: stock.at(-1)?.timers ?? Number.NaN,
      globals: grow('globals'),
    }
  } finally {
    await browser.close()
    await simulator.close()
  }
}

async function takeStock(session: CDPSession): Promise<Holdings> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const read = async (expression: string) => {
    const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true })
    return Number(result.value)
  }
  return {
    nodes,
    listeners: jsEventListeners,
    heapBytes: usedSize,
    timers: await read('window.pendingTimers.size'),
    globals: await read('Reflect.ownKeys(window).length'),
  }
}

declare global {
  interface Window {
    cycle: (script: string) => Promise<void>
    pendingTimers: Set<unknown>
  }
}

/** Runs in the page, before the bundle: remembers the timers that the bundle starts. */
function watchTimers(): void {
  const pending = new Set<unknown>()
  window.pendingTimers = pending
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window
  const isOurs = () => (new Error('stack').stack ?? '').includes('bundle.js')
  const watch =
    (start: (callback: () => void, ms?: number) => number, once: boolean) =>
    (callback: () => void, ms?: number): number => {
      const timer = start(() => {
        if (once) pending.delete(timer)
        callback()
      }, ms)
      if (isOurs()) pending.add(timer)
      return timer
    }
  const forget = (stop: (timer?: number) => void) => (timer?: number) => {
    pending.delete(timer)
    stop(timer)
  }
  Object.assign(window, {
    setTimeout: watch(setTimeout.bind(window), true),
    setInterval: watch(setInterval.bind(window), false),
    clearTimeout: forget(clearTimeout.bind(window)),
    clearInterval: forget(clearInterval.bind(window)),
  })
}
