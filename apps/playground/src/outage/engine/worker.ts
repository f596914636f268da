import { createEngine, type Engine } from './create-engine.ts'
import { orderCrypto } from './site/order-crypto.ts'
import type { Order, Report } from './protocol.ts'
import { createWork } from './work.ts'
import type { OutageSettings } from '../settings.ts'
import type { VendorMode } from '../stories.ts'

/** Milliseconds between two reports. */
const frame = 50

const work = createWork()
orderCrypto(work)

interface Play {
  engine: Engine
  settings: OutageSettings
  forced: VendorMode | undefined
  running: boolean
  /** Whether its loop is alive: it may be told to run again before it has noticed that it was to stop. */
  looping: boolean
  pace: number
}
let play: Play | undefined

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.type === 'begin') {
    const { settings } = data
    play = {
      engine: createEngine(work, settings),
      settings,
      forced: undefined,
      running: false,
      looping: false,
      pace: 0,
    }
  }
  if (!play) return
  if (data.type === 'change') {
    play.settings = data.settings
    play.engine.change(data.settings)
  }
  if (data.type === 'force') {
    play.forced = data.mode
    play.engine.force(data.mode)
  }
  if (data.type === 'step' && !play.running) void step(play)
  if (data.type === 'run') {
    play.running = data.running
    if (data.running && !play.looping) void run(play)
  }
  report(play)
})

async function run(own: Play) {
  own.looping = true
  let from = own.engine.report().now
  while (isOn(own)) {
    const began = performance.now()
    const to = from + frame * own.settings.speed
    await own.engine.goTo(to, () => !isOn(own) || performance.now() - began > frame)
    const { now, length } = own.engine.report()
    const spent = performance.now() - began
    if (spent < frame) await new Promise((resolve) => setTimeout(resolve, frame - spent))
    const pace = (now - from) / (performance.now() - began)
    own.pace = own.pace === 0 ? pace : 0.9 * own.pace + 0.1 * pace
    from = now
    if (now >= length) own.running = false
    report(own)
  }
  own.looping = false
}

async function step(own: Play) {
  const { now, width } = own.engine.report()
  await own.engine.goTo(now + width)
  report(own)
}

/** A story that was begun anew while it ran must fall silent. */
const isOn = (own: Play) => own === play && own.running

function report(own: Play) {
  if (own !== play) return
  const { running, forced, pace } = own
  postMessage({ ...own.engine.report(), running, forced, pace } satisfies Report)
}
