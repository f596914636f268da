import type { PageHost } from '../page-host.ts'
import type { StageConfig } from './second-stage.ts'

/** The hidden template that a challenge needs to have reported: v1 keeps an iframe for it, v2 asks by itself. */
export interface Template {
  inject: (from: 'cdn' | 'api') => void
  reported: () => void
  /** Calls `run` once it has reported: now, if it has. */
  whenReady: (run: () => void) => void
}

/** Served as text: refers to nothing outside itself. */
export function createTemplate(config: StageConfig, host: PageHost): Template {
  let ready = false
  let waiting: (() => void)[] = []
  const reported = () => {
    ready = true
    const runs = waiting
    waiting = []
    for (const run of runs) run()
  }
  const inject = (from: 'cdn' | 'api') => {
    const url = `${from === 'cdn' ? config.cdnUrl : config.apiUrl}template/drag_ele.html`
    if (!config.frames) {
      const ask = async () => {
        const answer = await host.json(url, {})
        if (typeof answer === 'object' && answer && 'template' in answer) reported()
      }
      // Noticed by the time-out.
      ask().catch(() => {})
      return
    }
    document.getElementById('tcaptcha_transform_dy')?.remove()
    const wrapper = document.createElement('div')
    wrapper.id = 'tcaptcha_transform_dy'
    wrapper.style.cssText = 'position:fixed;top:-1000000px;left:0;width:1px;height:1px;overflow:hidden'
    const frame = document.createElement('iframe')
    frame.id = 'tcaptcha_iframe_dy'
    frame.tabIndex = -1
    frame.src = url
    wrapper.append(frame)
    document.body.append(wrapper)
  }
  return { inject, reported, whenReady: (run) => void (ready ? run() : waiting.push(run)) }
}
