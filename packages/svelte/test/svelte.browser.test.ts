import { describeContainer, forgetVendor, toScriptUrl, solveChallenge } from '@tcaptcha/contract'
import type { TCaptchaOptions } from '@tcaptcha/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTCaptcha, setTCaptchaDefaults, tcaptcha, tcaptchaOn } from '../src/index.ts'

beforeEach(forgetVendor)
afterEach(() => setTCaptchaDefaults({}))

describe('setTCaptchaDefaults', () => {
  it('gives its options to clients that exist already, and calls both callbacks, the defaults first', async () => {
    const calls: string[] = []
    const captcha = createTCaptcha({ vendor: { userLanguage: 'en' }, onResult: () => void calls.push('own') })
    setTCaptchaDefaults({
      appId: '190000000',
      script: toScriptUrl(),
      unsafeScriptSource: true,
      vendor: { bizState: 'of the page' },
      onResult: () => void calls.push('page'),
    })
    const result = captcha.execute()
    await solveChallenge()
    expect(await result).toMatchObject({ kind: 'solved', bizState: 'of the page' })
    expect(calls).toEqual(['page', 'own'])
  })
})

const drawn: Record<string, (element: HTMLElement, options: TCaptchaOptions) => () => void> = {
  'use:tcaptcha': (element, options) => tcaptcha(element, options).destroy,
  '{@attach tcaptchaOn()}': (element, options) => tcaptchaOn(() => options)(element),
  createTCaptcha(element, options) {
    const captcha = createTCaptcha({ ...options, element: () => element })
    const onClick = () => void captcha.execute()
    element.addEventListener('click', onClick, { once: true })
    return captcha.reset
  },
}
for (const [name, attachTo] of Object.entries(drawn)) {
  describeContainer(name, {
    mount(host, options) {
      const element = host.appendChild(document.createElement('div'))
      const destroy = attachTo(element, options)
      const unmount = () => {
        destroy()
        expect(element.outerHTML).toBe('<div></div>')
      }
      return { trigger: element, container: element, unmount }
    },
  })
}

it('createTCaptcha as a $store forgets who unsubscribes', () => {
  const captcha = createTCaptcha({ appId: '1' })
  const listener = vi.fn()
  captcha.subscribe(listener)()
  void captcha.execute()
  captcha.reset()
  expect(listener).toHaveBeenCalledOnce()
})
