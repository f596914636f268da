import type { TCaptchaOptions } from '@tcaptcha/core'
import type { ScenarioName } from '@tcaptcha/simulator'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import type { FormBinding, Mounted } from '../binding.ts'
import { countListeners } from '../page/count-listeners.ts'
import { forgetVendor, toScriptUrl } from '../page/vendor-page.ts'
import { eventually, toOptions } from '../page/wait.ts'
import { readForm } from './read-form.ts'

/** What each test of the form contract starts with: a host, a frame named `sink`, and nothing sent. */
export interface FormBench {
  host: () => HTMLElement
  /** What was sent, by the browser or by the app. */
  sent: Record<string, unknown>[]
  /** Aborted after the test: for listeners of the test on the page. */
  signal: () => AbortSignal
  /** The listeners that are left, without those of the framework on the host. */
  listeners: () => string[]
  toOptions: (scenario: ScenarioName, more?: Partial<TCaptchaOptions>) => TCaptchaOptions
  /** Mounts the form with its field filled in. */
  mount: (options?: TCaptchaOptions) => Mounted & { form: HTMLFormElement }
  /** Unmounts after the test what was mounted without `mount`. */
  keep: (mounted: Mounted) => void
  find: <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, selector?: string) => HTMLElementTagNameMap[Tag]
  click: (value?: 'login' | 'join') => void
  status: () => Element | null
  whenSent: (count?: number) => Promise<void>
  /** Sends the form as SvelteKit's `enhance` and React's form actions do. */
  sendByApp: (event: SubmitEvent) => void
}

/** Prepares a page before each test of the surrounding `describe`, and clears it up after. */
export function useFormBench(binding: FormBinding): FormBench {
  const sent: Record<string, unknown>[] = []
  let host: HTMLElement
  let sink: HTMLIFrameElement
  let mounted: Mounted[]
  let listeners: ReturnType<typeof countListeners>
  let page: AbortController
  beforeEach(() => {
    forgetVendor()
    sent.length = 0
    mounted = []
    page = new AbortController()
    host = document.createElement('div')
    sink = document.createElement('iframe')
    sink.name = 'sink'
    document.body.append(host, sink)
    addEventListener('formdata', ({ formData }) => sent.push(Object.fromEntries(formData)), { signal: page.signal })
    listeners = countListeners()
  })
  afterEach(() => {
    vi.useRealTimers()
    for (const { unmount } of mounted) unmount()
    listeners.stop()
    page.abort()
    host.remove()
    sink.remove()
    document.documentElement.removeAttribute('lang')
  })
  const find = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, selector = ''): HTMLElementTagNameMap[Tag] => {
    const found = host.querySelector<HTMLElementTagNameMap[Tag]>(`${tag}${selector}`)
    if (!found) throw new Error(`The binding drew no ${tag}${selector}.`)
    return found
  }
  const toFormOptions: FormBench['toOptions'] = (scenario, more) =>
    toOptions({ script: toScriptUrl(scenario), ...more })
  return {
    host: () => host,
    sent,
    signal: () => page.signal,
    listeners: () => listeners.live(host),
    toOptions: toFormOptions,
    mount(options = toFormOptions('works')) {
      const made = binding.mount(host, options)
      mounted.push(made)
      find('input').value = 'ada'
      return { ...made, form: find('form') }
    },
    keep: (made) => void mounted.push(made),
    find,
    click: (value = 'login') => find('button', `[value=${value}]`).click(),
    status: () => host.querySelector('[role=status]'),
    whenSent: (count = 1) => eventually(() => expect(sent).toHaveLength(count)),
    sendByApp(event) {
      event.preventDefault()
      if (event.target instanceof HTMLFormElement) readForm(event.target, event.submitter)
    },
  }
}
