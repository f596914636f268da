import { createBypass } from './state/bypass.ts'
import { createPanelState, type PanelState } from './state/panel-state.ts'
import { readText } from './state/storage.ts'
import { toScriptUrl } from './state/to-script-url.ts'
import { drawPanel } from './view/draw-panel.ts'

/** Where the panel finds its simulator. */
export interface PanelOptions {
  /** The address under which the page reaches it, with a slash at the end. @default '/__tcaptcha/' */
  url?: string | undefined
}

/** By which the development build of `@tcaptcha/core` finds it; the simulator knows the core by nothing else. */
const hook = Symbol.for('tcaptcha.devtools')

/**
 * Leads the vendor's scripts of this page to the simulator, and shows the panel. A page has one: a second call does nothing.
 */
export function showPanel({ url = '/__tcaptcha/' }: PanelOptions = {}): void {
  if (typeof document === 'undefined' || Reflect.has(globalThis, hook)) return
  const simulator = new URL(url, location.href).href
  const bypass = createBypass()
  const state = createPanelState(simulator, bypass.isFound)
  const draw = drawOnce(state)
  Object.defineProperty(globalThis, hook, {
    value: Object.freeze({
      toScriptUrl(address: string) {
        draw()
        const chosen = toScriptUrl(address, simulator, state.get().choice)
        bypass.add(chosen)
        return chosen
      },
      onEvent: state.onEvent,
      onResult(result: Readonly<Record<string, unknown>>) {
        state.onResult(result)
        draw.expectVerdict()
      },
    }),
  })
  // Behind hydration, where React compares what it finds; but a script that hangs must not keep the panel away.
  if (document.readyState === 'complete') draw()
  else addEventListener('load', draw)
}

/** Draws at the first call, and then asks the server: often after a result, now and then while the panel is open. */
function drawOnce(state: PanelState) {
  let isOpen: (() => boolean) | undefined
  let until = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const tick = async () => {
    clearTimeout(timer)
    const isWaiting = Date.now() < until && !state.get().verdict
    const isRefused = state.get().access === 'token'
    if (document.visibilityState === 'visible' && (isWaiting || isOpen?.()) && !isRefused) await state.refresh()
    clearTimeout(timer)
    timer = setTimeout(() => void tick(), isWaiting ? 400 : 2000)
  }
  const draw = () => {
    if (isOpen) return
    isOpen = drawPanel(state, (scenario) => {
      state.choose(scenario)
      // A sandboxed frame keeps nothing: there the choice is for the scripts that this page has yet to load.
      if (readText('tab', 'scenario') === scenario) reload()
    })
    void state.refresh().then(tick)
  }
  return Object.assign(draw, {
    expectVerdict() {
      until = Date.now() + 30_000
      void tick()
    },
  })
}

/** A page that answered a form's POST must not send it again. Not by the router's own `replaceState`, which may object. */
function reload(): void {
  History.prototype.replaceState.call(history, history.state, '', location.href)
  location.reload()
}
