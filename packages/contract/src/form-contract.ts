import type { TCaptchaOptions } from '@tcaptcha/core'
import type { ScenarioName } from '@tcaptcha/simulator'
import { closeChallenge, solveChallenge } from '@tcaptcha/simulator/browser'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Binding } from './contract.ts'
import { countListeners } from './count-listeners.ts'
import { findChallenges, findScripts, forgetVendor, toScriptUrl } from './vendor-page.ts'

/**
 * Says what a form with a captcha is, whichever binding attached it. `mount` draws a field and two buttons, sent to a frame
 * named `sink`. Attributes by their HTML names, for any framework: `<form method="post" action="about:blank"
 * target="sink">`, `<input name="user" required>`, `<button name="intent" value="login">`, `<button name="intent" value="join">`.
 */
export function describeForm(name: string, binding: Binding): void {
  describe(name, () => {
    let host: HTMLElement
    let sink: HTMLIFrameElement
    let unmounts: (() => void)[]
    let listeners: ReturnType<typeof countListeners>
    let page: AbortController
    /** What was sent, by the browser or by the app. */
    let sent: Record<string, unknown>[]
    const toOptions = (scenario: ScenarioName, more: Partial<TCaptchaOptions> = {}): TCaptchaOptions => ({
      appId: '190000000',
      script: toScriptUrl(scenario),
      unsafeScriptSource: true,
      ...more,
    })
    const mount = (options = toOptions('works')) => {
      const { unmount, update } = binding.mount(host, options)
      unmounts.push(unmount)
      const form = find('form')
      find('input').value = 'ada'
      return { form, unmount, update }
    }
    const find = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, selector = ''): HTMLElementTagNameMap[Tag] => {
      const found = host.querySelector<HTMLElementTagNameMap[Tag]>(`${tag}${selector}`)
      if (!found) throw new Error(`The binding drew no ${tag}${selector}.`)
      return found
    }
    const click = (value = 'login') => find('button', `[value=${value}]`).click()
    const status = () => host.querySelector('[role=status]')
    const whenOpen = () => vi.waitFor(() => expect(findChallenges()).toHaveLength(1), 5000)
    const whenSent = (count = 1) => vi.waitFor(() => expect(sent).toHaveLength(count), 5000)
    const whenQuiet = () => new Promise((resolve) => setTimeout(resolve, 250))
    /** As SvelteKit's `enhance` and React's form actions do. */
    const sendByApp = (event: SubmitEvent) => {
      event.preventDefault()
      if (event.target instanceof HTMLFormElement) void new FormData(event.target, event.submitter)
    }

    beforeEach(() => {
      forgetVendor()
      sent = []
      unmounts = []
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
      for (const unmount of unmounts) unmount()
      listeners.stop()
      page.abort()
      host.remove()
      sink.remove()
      document.documentElement.removeAttribute('lang')
    })

    it('asks first, then sends what the visitor wanted to send, with a ticket and no new field', async () => {
      const { form } = mount()
      const before = form.innerHTML
      const submitters: unknown[] = []
      addEventListener('submit', ({ submitter }) => submitters.push(submitter), { signal: page.signal })
      click('join')
      await whenOpen()
      expect(sent).toEqual([])
      await solveChallenge()
      await whenSent()
      expect(sent).toEqual([
        { user: 'ada', intent: 'join', ticket: expect.stringMatching(/^tr0/), randstr: expect.stringMatching(/^@/) },
      ])
      expect(submitters).toEqual([find('button', '[value=join]')])
      expect(form.innerHTML).toBe(before)
    })

    it('shows the handlers of the app one submission, the one with the ticket', async () => {
      const { form } = mount()
      const handler = vi.fn(sendByApp)
      form.addEventListener('submit', handler)
      click()
      click()
      await solveChallenge()
      await whenSent()
      await whenQuiet()
      expect(handler).toHaveBeenCalledOnce()
      expect(sent).toEqual([expect.objectContaining({ intent: 'login', ticket: expect.any(String) })])
    })

    it('gives a second submission a ticket of its own', async () => {
      mount().form.addEventListener('submit', sendByApp)
      click()
      await solveChallenge()
      await whenSent()
      click()
      await whenOpen()
      expect(sent).toHaveLength(1)
      await solveChallenge()
      await whenSent(2)
      expect(sent[1]?.ticket).not.toBe(sent[0]?.ticket)
    })

    it('names the fields as told, with the visit token of the server among them', async () => {
      const fields = { ticket: 'captcha-ticket', randstr: 'captcha-randstr', visitToken: 'captcha-visit-token' }
      mount(toOptions('works', { fields, visitToken: async () => 'from the server' }))
      click()
      await solveChallenge()
      await whenSent()
      expect(Object.keys(sent[0] ?? {}).sort()).toEqual(['intent', 'user', ...Object.values(fields)].sort())
      expect(sent[0]?.['captcha-visit-token']).toBe('from the server')
    })

    it('names the fields as told last', async () => {
      const { update } = mount(toOptions('works', { fields: { ticket: 'first' } }))
      click()
      await whenOpen()
      await update(toOptions('works', { fields: { ticket: 'second' } }))
      await solveChallenge()
      await whenSent()
      expect(Object.keys(sent[0] ?? {}).sort()).toEqual(['intent', 'randstr', 'second', 'user'])
    })

    it('sends a disaster ticket when the script is missing', async () => {
      mount(toOptions('entry-404'))
      click()
      await whenSent()
      expect(sent[0]?.ticket).toMatch(/^trerror_1001_190000000_\d{10}$/)
    })

    it('opens nothing for a form that is not valid', async () => {
      mount()
      find('input').value = ''
      click()
      await whenQuiet()
      expect(findScripts()).toHaveLength(0)
    })

    it('keeps the ticket of a form that became invalid, for five minutes', async () => {
      const onResult = vi.fn()
      mount(toOptions('works', { onResult })).form.addEventListener('submit', sendByApp)
      for (const age of [290_000, 310_000]) {
        onResult.mockClear()
        sent = []
        click()
        await whenOpen()
        find('input').value = ''
        await solveChallenge()
        await vi.waitFor(() => expect(onResult).toHaveBeenCalledOnce(), 5000)
        await whenQuiet()
        expect(sent).toEqual([])
        find('input').value = 'ada'
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + age })
        click()
        vi.useRealTimers()
        if (age < 300_000) expect(sent).toEqual([expect.objectContaining({ ticket: expect.any(String) })])
        else await whenOpen()
      }
    })

    it('is not sent when the visitor closes, says so, gives the focus back, and works the next time', async () => {
      const { form } = mount()
      const before = form.innerHTML
      find('input').focus()
      click()
      await closeChallenge()
      await vi.waitFor(() => expect(status()?.textContent).toMatch(/closed/), 5000)
      expect(document.activeElement).toBe(find('button', '[value=login]'))
      expect(sent).toEqual([])
      click()
      await solveChallenge()
      await whenSent()
      expect(form.innerHTML).toBe(before)
    })

    it('is not sent when the visitor is refused, and says so in the language of the page', async () => {
      document.documentElement.lang = 'zh-CN'
      mount(toOptions('works', { script: toScriptUrl('entry-404'), recover: () => 'fail' }))
      click()
      await vi.waitFor(() => expect(status()?.textContent).toMatch(/验证失败/), 5000)
      expect(sent).toEqual([])
    })

    it.each(['reset', 'pageshow'])('starts afresh at a %s', async (type) => {
      const { form } = mount()
      click()
      await whenOpen()
      if (type === 'reset') form.reset()
      else dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      await vi.waitFor(() => expect(findChallenges()).toHaveLength(0), 5000)
      expect(status()).toBeNull()
      expect(sent).toEqual([])
      find('input').value = 'ada'
      click()
      await solveChallenge()
      await whenSent()
    })

    it('refuses to put a ticket into a URL, unless the app sends the form itself', async () => {
      const uncaught = vi.fn((event: ErrorEvent) => event.preventDefault())
      const { form } = mount()
      form.setAttribute('method', 'get')
      addEventListener('error', uncaught, { signal: page.signal, capture: true })
      click()
      await solveChallenge()
      await vi.waitFor(() => expect(uncaught).toHaveBeenCalledOnce(), 5000)
      expect(uncaught.mock.calls[0]?.[0].message).toMatch(/GET form/)
      expect(sent).toEqual([])
      form.addEventListener('submit', sendByApp)
      click()
      await solveChallenge()
      await whenSent()
      expect(sent[0]?.ticket).toEqual(expect.any(String))
    })

    it('is not led astray by fields that are named like methods', async () => {
      const { form } = mount()
      for (const field of [
        'submit',
        'requestSubmit',
        'method',
        'reset',
        'addEventListener',
        'getAttribute',
        'target',
      ]) {
        form.insertAdjacentHTML('beforeend', `<input type="hidden" name="${field}">`)
      }
      click()
      await solveChallenge()
      await whenSent()
      expect(sent[0]?.ticket).toEqual(expect.any(String))
    })

    it.runIf(binding.render && binding.hydrate)('takes over what a server rendered, without a complaint', async () => {
      const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
      host.innerHTML = (await binding.render?.(toOptions('works'))) ?? ''
      const rendered = find('form')
      find('input').value = 'ada'
      const made = binding.hydrate?.(host, toOptions('works'))
      if (made) unmounts.push(made.unmount)
      expect(find('form')).toBe(rendered)
      click('join')
      await solveChallenge()
      await whenSent()
      // What was typed before the page came alive is still there.
      expect(sent[0]).toMatchObject({ user: 'ada', intent: 'join', ticket: expect.stringMatching(/^tr0/) })
      expect(complaints).not.toHaveBeenCalled()
      complaints.mockRestore()
    })

    it('leaves nothing when it goes, and sends nothing', async () => {
      const { unmount } = mount()
      click()
      await whenOpen()
      unmount()
      await whenQuiet()
      expect(findChallenges()).toHaveLength(0)
      expect(sent).toEqual([])
      expect(listeners.live().filter((entry) => !entry.endsWith('on HTMLDivElement'))).toEqual([])
    })
  })
}
