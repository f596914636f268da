import type { TCaptchaOptions, TCaptchaResult } from '@tcaptcha/core'
import type { ScenarioName } from '@tcaptcha/simulator'
import { closeChallenge, solveChallenge } from '@tcaptcha/simulator/browser'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { countListeners } from './count-listeners.ts'
import { findChallenges, findScripts, forgetVendor, toScriptUrl } from './vendor-page.ts'

/** What a binding made of a host and options. */
export interface Mounted {
  /** New options, as a re-render brings them. */
  update: (options: TCaptchaOptions) => void | Promise<void>
  unmount: () => void
  /** What the binding shows as its state. Left out where the form of the binding has no such thing. */
  status?: () => string | undefined
}

/** One form of a binding: how it puts a `<button>` that opens the captcha when clicked into `host`. */
export interface Binding {
  mount: (host: HTMLElement, options: TCaptchaOptions) => Mounted
  /** The markup that a server would send. Left out where there is nothing to render. */
  render?: (options: TCaptchaOptions) => string | Promise<string>
  /** As `mount`, but taking over that markup. */
  hydrate?: (host: HTMLElement, options: TCaptchaOptions) => Mounted
}

/** Says what a binding is. Break one to try it: something here must fail. */
export function describeBinding(name: string, binding: Binding): void {
  describe(name, () => {
    let host: HTMLElement
    let mounted: Mounted[]
    let listeners: ReturnType<typeof countListeners>
    const results: TCaptchaResult[] = []
    const onResult = (result: TCaptchaResult) => void results.push(result)
    const toOptions = (scenario: ScenarioName, more: Partial<TCaptchaOptions> = {}): TCaptchaOptions => ({
      appId: '190000000',
      script: toScriptUrl(scenario),
      unsafeScriptSource: true,
      onResult,
      ...more,
    })
    const mount = (options: TCaptchaOptions, into = host) => {
      const made = binding.mount(into, options)
      mounted.push(made)
      return made
    }
    const button = (within = host) => {
      const found = within.querySelector('button')
      if (!found) throw new Error('The binding drew no button.')
      return found
    }
    const whenOpen = () => vi.waitFor(() => expect(findChallenges()).toHaveLength(1), 5000)
    const whenResult = (count = 1) => vi.waitFor(() => expect(results).toHaveLength(count), 5000)
    const whenGlobal = (name: string) => vi.waitFor(() => expect(window).toHaveProperty(name), 5000)
    /** Long enough for whatever is under way to arrive: the simulator answers within milliseconds. */
    const whenQuiet = () => new Promise((resolve) => setTimeout(resolve, 250))

    beforeEach(() => {
      forgetVendor()
      results.length = 0
      mounted = []
      host = document.createElement('div')
      document.body.append(host)
      listeners = countListeners()
    })
    afterEach(() => {
      for (const each of mounted) each.unmount()
      listeners.stop()
      host.remove()
    })

    it('loads nothing before the first click', async () => {
      mount(toOptions('works'))
      await whenQuiet()
      expect(findScripts()).toHaveLength(0)
    })

    it('gives the ticket of a solved challenge to onResult, once', async () => {
      mount(toOptions('works'))
      button().click()
      await solveChallenge()
      await whenResult()
      expect(results[0]).toMatchObject({ kind: 'solved', appId: '190000000', ticket: expect.stringMatching(/^tr0/) })
    })

    it('opens one challenge however often it is clicked', async () => {
      mount(toOptions('works'))
      button().click()
      button().click()
      await whenOpen()
      button().click()
      await solveChallenge()
      await whenResult()
      await whenQuiet()
      expect(results).toHaveLength(1)
      expect(findScripts()).toHaveLength(1)
    })

    it('shows where it is', async ({ skip }) => {
      const made = mount(toOptions('entry-slow'))
      if (!made.status) skip('this form has no status')
      expect(made.status?.()).toBe('idle')
      button().click()
      await vi.waitFor(() => expect(made.status?.()).toBe('loading'))
      await vi.waitFor(() => expect(made.status?.()).toBe('open'))
      await solveChallenge()
      await vi.waitFor(() => expect(made.status?.()).toBe('done'))
    })

    it('tells a visitor who closes from one who solves', async () => {
      mount(toOptions('works'))
      button().click()
      await closeChallenge()
      await whenResult()
      expect(results[0]).toMatchObject({ kind: 'closed', by: 'visitor', ticket: undefined })
    })

    it('gives a disaster ticket when the script is missing', async () => {
      mount(toOptions('entry-404'))
      button().click()
      await whenResult()
      expect(results[0]).toMatchObject({
        kind: 'disaster',
        ticket: expect.stringMatching(/^trerror_1001_190000000_\d{10}$/),
        error: { code: 'script-error', errorCode: 1001 },
      })
    })

    it('calls the newest callback, and no older one', async () => {
      const older = vi.fn()
      const newer = vi.fn()
      const { update } = mount(toOptions('works', { onResult: older }))
      button().click()
      await whenOpen()
      await update(toOptions('works', { onResult: newer }))
      await solveChallenge()
      await vi.waitFor(() => expect(newer).toHaveBeenCalledOnce())
      expect(older).not.toHaveBeenCalled()
    })

    it('leaves an open challenge alone when options change, and uses them for the next one', async () => {
      const { update } = mount(toOptions('works', { vendor: { bizState: 'first' } }))
      button().click()
      await whenOpen()
      const [challenge] = findChallenges()
      await update(toOptions('works', { vendor: { bizState: 'second' } }))
      await whenQuiet()
      expect(findChallenges()).toEqual([challenge])
      await solveChallenge()
      await whenResult()
      button().click()
      await solveChallenge()
      await whenResult(2)
      expect(results).toMatchObject([{ bizState: 'first' }, { bizState: 'second' }])
    })

    it.each(['entry-slow', 'second-stage-late', 'works'] as const)(
      'falls silent and shows nothing when unmounted under way: %s',
      async (scenario) => {
        const { unmount } = mount(toOptions(scenario))
        button().click()
        // The script is under way; its second stage is, an instance waiting for it; the challenge is there.
        if (scenario === 'entry-slow') await vi.waitFor(() => expect(findScripts()).toHaveLength(1))
        else if (scenario === 'second-stage-late') await whenGlobal('__TencentCaptchaOpts__')
        else await whenOpen()
        unmount()
        // Nothing is proved before what was under way has arrived.
        await whenGlobal(scenario === 'entry-slow' ? 'TencentCaptcha' : 'AqSCode')
        await whenQuiet()
        expect(findChallenges()).toHaveLength(0)
        expect(results).toHaveLength(0)
      },
    )

    it('does nothing when the old button is clicked after unmounting', async () => {
      const { unmount } = mount(toOptions('works'))
      const old = button()
      unmount()
      old.click()
      await whenQuiet()
      expect(findScripts()).toHaveLength(0)
      expect(results).toHaveLength(0)
    })

    it('leaves no listener when it goes', async () => {
      const { unmount } = mount(toOptions('works'))
      button().click()
      await solveChallenge()
      await whenResult()
      unmount()
      // The script's tag stays, and with it nothing that listens: only the test page's own machinery may.
      expect(listeners.live().filter((entry) => !entry.endsWith('on HTMLDivElement'))).toEqual([])
    })

    it('works again after it was unmounted and mounted', async () => {
      const first = mount(toOptions('works'))
      button().click()
      await whenOpen()
      first.unmount()
      mount(toOptions('works'))
      button().click()
      await solveChallenge()
      await whenResult()
      expect(results[0]).toMatchObject({ kind: 'solved' })
      expect(findScripts()).toHaveLength(1)
    })

    it('shares one script between two, and lets the newer one have the page', async () => {
      const other = document.createElement('div')
      host.append(other)
      const own = document.createElement('div')
      host.append(own)
      const first = vi.fn()
      const second = vi.fn()
      mount(toOptions('works', { onResult: first }), own)
      mount(toOptions('works', { onResult: second }), other)
      button(own).click()
      await whenOpen()
      button(other).click()
      await vi.waitFor(() => expect(first).toHaveBeenCalledOnce())
      expect(first).toHaveBeenCalledWith(expect.objectContaining({ kind: 'closed', by: 'replaced' }))
      await solveChallenge()
      await vi.waitFor(() => expect(second).toHaveBeenCalledOnce())
      expect(second).toHaveBeenCalledWith(expect.objectContaining({ kind: 'solved' }))
      expect(first).toHaveBeenCalledOnce()
      expect(findScripts()).toHaveLength(1)
    })

    it.runIf(binding.render && binding.hydrate)('takes over what a server rendered, without a complaint', async () => {
      const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
      host.innerHTML = (await binding.render?.(toOptions('works'))) ?? ''
      const rendered = button()
      const made = binding.hydrate?.(host, toOptions('works'))
      if (made) mounted.push(made)
      expect(button()).toBe(rendered)
      rendered.click()
      await solveChallenge()
      await whenResult()
      expect(complaints).not.toHaveBeenCalled()
      complaints.mockRestore()
    })
  })
}
