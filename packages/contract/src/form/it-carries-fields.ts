import { solveChallenge } from '@tcaptcha/simulator/browser'
import { expect, it, vi } from 'vitest'
import { findScripts } from '../page/vendor-page.ts'
import { eventually, openSentinel, whenOpen } from '../page/wait.ts'
import type { FormBench } from './bench.ts'

const hidden = '[data-tcaptcha]'

/** The ticket reaches readers that know nothing of `FormData`, and the form is left as it was. */
export function itCarriesFields({ mount, click, find, sent, signal, whenSent, sendByApp, toOptions }: FormBench): void {
  const read = (form: HTMLFormElement) =>
    Object.fromEntries(
      [...form.elements].flatMap((field) =>
        field instanceof HTMLInputElement ? [[field.name, field.value] as const] : [],
      ),
    )

  it('has the fields among its elements when the handlers run, and afterwards', async () => {
    const { form } = mount()
    const seen: Record<string, string>[] = []
    form.addEventListener('submit', (event) => {
      seen.push(read(form))
      sendByApp(event)
    })
    click()
    await solveChallenge()
    await whenSent()
    expect(seen).toEqual([{ user: 'ada', ticket: sent[0]?.ticket, randstr: sent[0]?.randstr }])
    expect(read(form)).toEqual(seen[0])
    // Read late, as after an `await`.
    expect([...new FormData(form).getAll('ticket')]).toEqual([sent[0]?.ticket])
  })

  it('takes the fields away when the next submission is held, when it is reset, and when it goes', async () => {
    const { form, unmount } = mount()
    form.addEventListener('submit', sendByApp)
    const submit = async (count: number) => {
      find('input').value = 'ada'
      click()
      await whenOpen()
      expect(form.querySelectorAll(hidden)).toHaveLength(0)
      await solveChallenge()
      await whenSent(count)
      expect(form.querySelectorAll(hidden)).toHaveLength(2)
    }
    await submit(1)
    await submit(2)
    form.reset()
    expect(form.querySelectorAll(hidden)).toHaveLength(0)
    await submit(3)
    unmount()
    expect(form.querySelectorAll(hidden)).toHaveLength(0)
  })

  it('takes the fields away after five minutes', async () => {
    mount().form.addEventListener('submit', sendByApp)
    click()
    await whenOpen()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true })
    await solveChallenge()
    await whenSent()
    await vi.advanceTimersByTimeAsync(299_000)
    expect(find('form').querySelectorAll(hidden)).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(2000)
    expect(find('form').querySelectorAll(hidden)).toHaveLength(0)
  })

  it('replaces the fields of a copy, such as a cached page', async () => {
    const { form } = mount()
    form.addEventListener('submit', sendByApp)
    form.insertAdjacentHTML('beforeend', '<input type="hidden" name="ticket" value="old" data-tcaptcha="added">')
    click()
    await solveChallenge()
    await whenSent()
    expect(new FormData(form).getAll('ticket')).toEqual([sent[0]?.ticket])
    expect(sent[0]?.ticket).toMatch(/^tr0/)
  })

  it("fills an empty hidden input of that name, as in the vendor's guide, and empties it again", async () => {
    const { form } = mount()
    form.addEventListener('submit', sendByApp)
    form.insertAdjacentHTML('beforeend', '<input type="hidden" name="ticket">')
    const own = find('input', '[name=ticket]')
    click()
    await solveChallenge()
    await whenSent()
    expect(own.value).toBe(sent[0]?.ticket)
    expect(form.querySelectorAll('[name=ticket]')).toHaveLength(1)
    form.reset()
    expect([own.value, own.isConnected, own.hasAttribute('data-tcaptcha')]).toEqual(['', true, false])
  })

  it.each([
    ['a text field', '<input name="ticket">'],
    ['a hidden field with a value', '<input type="hidden" name="randstr" value="mine">'],
    ['two hidden fields', '<input type="hidden" name="ticket"><input type="hidden" name="ticket">'],
    ['a choice', '<select name="ticket"><option>1</option></select>'],
  ])('is not sent, and names `fields`, where the app has %s of that name', async (_, markup) => {
    const uncaught = vi.fn((event: ErrorEvent) => event.preventDefault())
    addEventListener('error', uncaught, { signal: signal(), capture: true })
    const { form } = mount()
    form.insertAdjacentHTML('beforeend', markup)
    click()
    await eventually(() => expect(uncaught).toHaveBeenCalledOnce())
    expect(uncaught.mock.calls[0]?.[0].error).toMatchObject({ code: 'invalid-options' })
    expect(uncaught.mock.calls[0]?.[0].message).toContain('`fields`')
    expect(findScripts()).toHaveLength(0)
    await openSentinel()
    expect(sent).toEqual([])
  })

  it('has fields of its own beside an input of that name, where `fields` names others', async () => {
    const { form } = mount(toOptions('works', { fields: { ticket: 'captcha' } }))
    form.insertAdjacentHTML('beforeend', '<input name="ticket" value="4711">')
    click()
    await solveChallenge()
    await whenSent()
    expect(sent[0]).toMatchObject({ ticket: '4711', captcha: expect.stringMatching(/^tr0/) })
  })
}
