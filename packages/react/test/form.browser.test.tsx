import { describeForm, eventually, forgetVendor, takesSubmitter, toOptions, solveChallenge } from '@tcaptcha/contract'
import type { TCaptchaOptions } from '@tcaptcha/core'
import { StrictMode, version } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { useTCaptchaForm } from '../src/index.ts'

interface FormProps {
  options: Partial<TCaptchaOptions>
  action?: string | ((data: FormData) => void)
}

function Form({ options, action = 'about:blank' }: FormProps) {
  const { ref, status } = useTCaptchaForm(options)
  const native = typeof action === 'string' ? { method: 'post', target: 'sink' } : {}
  return (
    <form ref={ref} action={action} {...native} data-status={status}>
      <input name="user" required />
      <button name="intent" value="login">
        Log in
      </button>
      <button name="intent" value="join">
        Join
      </button>
    </form>
  )
}

const draw = (options: TCaptchaOptions) => (
  <StrictMode>
    <Form options={options} />
  </StrictMode>
)
const toMounted = (root: Root) => ({
  update: (next: TCaptchaOptions) => flushSync(() => root.render(draw(next))),
  unmount: () => flushSync(() => root.unmount()),
})

describeForm(`useTCaptchaForm under StrictMode, React ${version}`, {
  mount(host, options) {
    const mounted = toMounted(createRoot(host))
    mounted.update(options)
    return mounted
  },
  ssr: {
    render: (options) => renderToString(draw(options)),
    hydrate: (host, options) => toMounted(flushSync(() => hydrateRoot(host, draw(options)))),
  },
})

it.skipIf(version.startsWith('18'))('gives a form action the ticket, and a new one to the next', async () => {
  forgetVendor()
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  const action = vi.fn<(data: FormData) => void>()
  flushSync(() => root.render(<Form options={toOptions()} action={action} />))
  const seen: (object | undefined)[] = []
  for (const count of [1, 2]) {
    const input = host.querySelector('input')
    if (input) input.value = 'ada'
    host.querySelector<HTMLElement>('[value=join]')?.click()
    await solveChallenge()
    await eventually(() => expect(action).toHaveBeenCalledTimes(count))
    const [data] = action.mock.lastCall ?? []
    seen.push(Object.fromEntries(data ?? []))
    // React resets the form once its action is done.
    await eventually(() => expect(input?.value).toBe(''))
  }
  // Where the engine does not tell React the button, no app with a form action has it.
  const button = takesSubmitter() ? { intent: 'join' } : {}
  const expected = { user: 'ada', ...button, ticket: expect.any(String), randstr: expect.any(String) }
  expect(seen).toEqual([expected, expected])
  expect(seen[0]).not.toEqual(seen[1])
  root.unmount()
  host.remove()
})
