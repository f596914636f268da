import { solveChallenge } from '@tcaptcha/simulator/browser'
import { expect, it, vi } from 'vitest'
import { findChallenges, findScripts } from '../page/vendor-page.ts'
import { eventually, openSentinel, whenCalled, whenOpen } from '../page/wait.ts'
import type { FormBench } from './bench.ts'

/** `validate` runs after HTML's own validation and before the captcha. */
export function itValidates({ mount, click, find, sent, signal, status, whenSent, toOptions }: FormBench): void {
  it('asks `validate` with the button before it opens anything, and not for a form that HTML refuses', async () => {
    const validate = vi.fn(() => undefined)
    mount(toOptions('works', { validate }))
    find('input').value = ''
    click('join')
    expect(validate).not.toHaveBeenCalled()
    find('input').value = 'ada'
    click('join')
    expect(validate).toHaveBeenCalledExactlyOnceWith({
      submitter: find('button', '[value=join]'),
      signal: expect.any(AbortSignal),
    })
    await solveChallenge()
    await whenSent()
    expect(sent[0]).toMatchObject({ intent: 'join', ticket: expect.stringMatching(/^tr0/) })
  })

  it('hands the form back without a word where `validate` gives false, and takes the next submission', async () => {
    const validate = vi.fn(async () => validate.mock.calls.length > 1)
    mount(toOptions('works', { validate }))
    click()
    await whenCalled(validate)
    await openSentinel()
    expect(status()).toBeNull()
    expect(sent).toEqual([])
    click()
    await solveChallenge()
    await whenSent()
  })

  it('drops other submissions while `validate` runs', async () => {
    let finish: ((isValid: boolean) => void) | undefined
    const validate = vi.fn(() => new Promise<boolean>((resolve) => (finish = resolve)))
    mount(toOptions('works', { validate }))
    click()
    click('join')
    expect(validate).toHaveBeenCalledOnce()
    expect(findScripts()).toHaveLength(0)
    finish?.(true)
    await solveChallenge()
    await whenSent()
    expect(sent).toEqual([expect.objectContaining({ intent: 'login' })])
  })

  it('surfaces what `validate` throws and hands the form back', async () => {
    const uncaught = vi.fn((event: ErrorEvent) => event.preventDefault())
    addEventListener('error', uncaught, { signal: signal(), capture: true })
    const mistake = new Error('a mistake of the app')
    mount(toOptions('works', { validate: () => Promise.reject(mistake) }))
    click()
    await eventually(() => expect(uncaught).toHaveBeenCalledOnce())
    expect(uncaught.mock.calls[0]?.[0].error).toBe(mistake)
    await eventually(() => expect(status()?.textContent).toMatch(/not sent/))
    expect(findScripts()).toHaveLength(0)
    expect(sent).toEqual([])
  })

  it('aborts the signal of `validate` when the form is reset, and opens nothing then', async () => {
    const signals: AbortSignal[] = []
    mount(
      toOptions('works', {
        validate: (context) => {
          signals.push(context.signal)
          return new Promise<void>((resolve) => context.signal.addEventListener('abort', () => resolve()))
        },
      }),
    )
    click()
    find('form').reset()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    await openSentinel()
    expect(findChallenges()).toHaveLength(0)
    find('input').value = 'ada'
    click()
    expect(signals).toHaveLength(2)
    find('form').reset()
  })

  it('opens the captcha for a form without `validate` at once', async () => {
    mount()
    click()
    await whenOpen()
    expect(sent).toEqual([])
  })
}
