import { describeContainer, forgetVendor, toOptions, toScriptUrl, whenCalled, solveChallenge } from '@tcaptcha/contract'
import type { TCaptchaOptions } from '@tcaptcha/core'
import { act, cleanup, render, screen } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TCaptcha, TCaptchaProvider, useTCaptcha, useTCaptchaForm } from '../src/index.ts'

const defaults = { appId: '190000000', unsafeScriptSource: true }

function Login(options: Partial<TCaptchaOptions>) {
  const { execute, status, container } = useTCaptcha(options)
  return (
    <>
      <button onClick={() => void execute()}>Log in</button>
      <output>{status}</output>
      <div ref={container} data-testid="box" />
    </>
  )
}

function LoginForm(options: Partial<TCaptchaOptions>) {
  const { ref, container } = useTCaptchaForm(options)
  return (
    <form ref={ref} onSubmit={(event) => event.preventDefault()}>
      <button>Log in</button>
      <div ref={container} data-testid="box" />
    </form>
  )
}

const click = () => act(async () => screen.getByRole('button').click())

beforeEach(forgetVendor)
afterEach(cleanup)

describe('<TCaptchaProvider>', () => {
  it('gives its options to every captcha below it', async () => {
    const onResult = vi.fn()
    render(
      <TCaptchaProvider {...defaults} script={toScriptUrl()} vendor={{ bizState: 'outer', userLanguage: 'en' }}>
        <Login onResult={onResult} />
      </TCaptchaProvider>,
    )
    await click()
    await solveChallenge()
    await whenCalled(onResult)
    expect(onResult).toHaveBeenCalledWith(expect.objectContaining({ kind: 'solved', bizState: 'outer' }))
  })

  it('lets the nearest win when nested, merges vendor by key and calls every callback, outermost first', async () => {
    const calls: string[] = []
    const last = vi.fn(() => void calls.push('own'))
    render(
      <TCaptchaProvider {...defaults} appId="1" script={toScriptUrl()} onResult={() => void calls.push('outer')}>
        <TCaptchaProvider appId="2" vendor={{ bizState: 'inner' }} onResult={() => void calls.push('inner')}>
          <Login appId="3" onResult={last} />
        </TCaptchaProvider>
      </TCaptchaProvider>,
    )
    await click()
    await solveChallenge()
    await whenCalled(last)
    expect(calls).toEqual(['outer', 'inner', 'own'])
    expect(last).toHaveBeenCalledWith(expect.objectContaining({ appId: '3', bizState: 'inner' }))
  })
})

const drawn: Record<string, (options: Partial<TCaptchaOptions>) => ReactNode> = {
  useTCaptcha: (options) => <Login {...options} />,
  '<TCaptcha>': (options) => (
    <TCaptcha {...options}>
      {({ execute, container }) => (
        <>
          <button onClick={() => void execute()}>Log in</button>
          <div ref={container} data-testid="box" />
        </>
      )}
    </TCaptcha>
  ),
  useTCaptchaForm: (options) => <LoginForm {...options} />,
}

for (const [name, draw] of Object.entries(drawn)) {
  describeContainer(name, {
    mount(host, options) {
      const { unmount } = render(draw(options), { container: host })
      return { trigger: screen.getByRole('button'), container: screen.getByTestId('box'), unmount }
    },
  })
}

describe('useTCaptcha', () => {
  it('rejects with a clear error when no app id came from anywhere', async () => {
    const rejected = vi.fn()
    function Bare() {
      const { execute } = useTCaptcha()
      return <button onClick={() => void execute().catch(rejected)}>Log in</button>
    }
    render(<Bare />)
    await click()
    expect(rejected).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'invalid-options', message: expect.stringContaining('appId') }),
    )
  })

  it('gives the same object between renders until something changes', async () => {
    const seen = new Set<unknown>()
    function Watcher() {
      const [, again] = useState(0)
      seen.add(useTCaptcha(toOptions()))
      return <button onClick={() => again((count) => count + 1)}>Again</button>
    }
    render(<Watcher />)
    await click()
    await click()
    expect(seen.size).toBe(1)
  })
})
