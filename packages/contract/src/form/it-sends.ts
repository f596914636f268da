import type { TCaptchaEvent } from '@tcaptcha/core'
import { solveChallenge } from '../page/visitor.ts'
import { expect, it, vi } from 'vitest'
import { eventually, openSentinel, whenOpen } from '../page/wait.ts'
import type { FormBench } from './bench.ts'

export function itSends({ mount, click, find, sent, whenSent, sendByApp, signal, toOptions }: FormBench): void {
  it('asks first, then sends what the visitor wanted to send, with a ticket', async () => {
    mount()
    const submitters: unknown[] = []
    addEventListener('submit', ({ submitter }) => submitters.push(submitter), { signal: signal() })
    click('join')
    await whenOpen()
    expect(sent).toEqual([])
    await solveChallenge()
    await whenSent()
    expect(sent).toEqual([
      { user: 'ada', intent: 'join', ticket: expect.stringMatching(/^tr0/), randstr: expect.stringMatching(/^@/) },
    ])
    expect(submitters).toEqual([find('button', '[value=join]')])
  })

  it('shows the handlers of the app one submission, the one with the ticket', async () => {
    const handler = vi.fn(sendByApp)
    mount().form.addEventListener('submit', handler)
    click()
    click()
    await solveChallenge()
    await whenSent()
    await openSentinel()
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

  it('names the fields as the options say, with the visit token of the server and the id of the events', async () => {
    const fields = { ticket: 'a-ticket', randstr: 'a-randstr', visitToken: 'a-visit-token', correlationId: 'an-id' }
    const ids = new Set<string>()
    const onEvent = ({ id }: TCaptchaEvent) => ids.add(id)
    mount(toOptions('works', { fields, visitToken: async () => 'from the server', onEvent }))
    click()
    await solveChallenge()
    await whenSent()
    expect(Object.keys(sent[0] ?? {}).sort()).toEqual(['intent', 'user', ...Object.values(fields)].sort())
    expect(sent[0]).toMatchObject({ 'a-visit-token': 'from the server', 'an-id': [...ids].join() })
  })

  it('names the fields as the newest options say', async () => {
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

  it('refuses to put a ticket into a URL, unless the app sends the form itself', async () => {
    const uncaught = vi.fn((event: ErrorEvent) => event.preventDefault())
    const { form } = mount()
    form.setAttribute('method', 'get')
    addEventListener('error', uncaught, { signal: signal(), capture: true })
    click()
    await solveChallenge()
    await eventually(() => expect(uncaught).toHaveBeenCalledOnce())
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
    for (const name of ['submit', 'requestSubmit', 'method', 'reset', 'addEventListener', 'getAttribute', 'target']) {
      form.insertAdjacentHTML('beforeend', `<input type="hidden" name="${name}">`)
    }
    click()
    await solveChallenge()
    await whenSent()
    expect(sent[0]?.ticket).toEqual(expect.any(String))
  })
}
