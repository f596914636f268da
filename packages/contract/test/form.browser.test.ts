import { attach, createTCaptcha } from '@tcaptcha/core'
import { describe, expect, it } from 'vitest'
import { describeForm, findChallenges, forgetVendor, toOptions, whenOpen } from '../src/index.ts'

const markup = `<form method="post" action="about:blank" target="sink">
  <input name="user" required>
  <button name="intent" value="login">Log in</button>
  <button name="intent" value="join">Join</button>
</form>`

describeForm('attach to a form', {
  mount(host, options) {
    host.innerHTML = markup
    const read = () => options
    const captcha = createTCaptcha(read)
    const form = host.querySelector('form')
    const detach = form ? attach(captcha, form, read) : () => {}
    return {
      update(next) {
        options = next
      },
      unmount() {
        detach()
        captcha.reset()
        host.innerHTML = ''
      },
    }
  },
  ssr: false,
})

it('leaves a form as it was when undone', () => {
  const host = document.createElement('div')
  host.innerHTML = markup
  const form = host.querySelector('form')
  const before = host.innerHTML
  if (form) attach(createTCaptcha({ appId: '1' }), form)()
  expect(host.innerHTML).toBe(before)
})

describe('attach to a form', () => {
  it('is undone with a submission that is held: the challenge closes, and the client stays usable', async () => {
    forgetVendor()
    const host = document.body.appendChild(document.createElement('div'))
    host.innerHTML = '<form method="post" action="about:blank"><button>Send</button></form>'
    const form = host.querySelector('form')
    const captcha = createTCaptcha(toOptions())
    const detach = form ? attach(captcha, form) : () => {}
    host.querySelector('button')?.click()
    await whenOpen()
    detach()
    expect(findChallenges()).toHaveLength(0)
    expect(captcha.getSnapshot().status).toBe('idle')
    host.remove()
  })
})
