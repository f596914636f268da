import { eventually, findChallenges, forgetVendor, toOptions, whenCalled } from '@tcaptcha/contract'
import { createTCaptcha } from '@tcaptcha/core'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { DialogLibrary } from './dialogs/library.ts'
import { reactDialogs } from './dialogs/react/libraries.tsx'
import { svelteDialogs } from './dialogs/svelte/libraries.ts'
import { createDialogCaptcha } from './dialogs/step-aside.ts'
import { dragIntoGap, isUnderMouse, pressIntoGap, tabToSlider, whenChallenge } from './dialogs/visitor.ts'
import { vueDialogs } from './dialogs/vue/libraries.ts'

/** One library of each framework, and in `npm run test:all` every one. */
const libraries = [reactDialogs, vueDialogs, svelteDialogs].flatMap((of) => (inject('isWide') ? of : of.slice(0, 1)))

let host: HTMLElement
let style: HTMLElement
let unmount: () => void
let send: ReturnType<typeof vi.fn<(body: FormData) => void>>

beforeEach(() => {
  forgetVendor()
  host = document.body.appendChild(document.createElement('div'))
  style = document.head.appendChild(document.createElement('style'))
  style.textContent = '.overlay, .dialog { position: fixed; inset: 0 } .dialog { inset: 10px; background: white }'
  send = vi.fn<(body: FormData) => void>()
})
afterEach(() => {
  unmount()
  host.remove()
  style.remove()
})

const findUser = () => document.querySelector<HTMLInputElement>('input[name=user]')
const whenSent = () => whenCalled(send)

async function openDialog(library: DialogLibrary): Promise<HTMLInputElement> {
  unmount = library.mount(host, toOptions(), send)
  const trigger = host.querySelector('button')
  if (trigger) await userEvent.click(trigger)
  return eventually(() => {
    const user = findUser()
    if (!user?.checkVisibility()) throw new Error('The dialog is closed.')
    return user
  })
}

/** Opens the dialog and sends its form. */
async function logIn(library: DialogLibrary): Promise<HTMLElement> {
  const user = await openDialog(library)
  await userEvent.fill(user, 'ada')
  await userEvent.keyboard('{Enter}')
  return whenChallenge()
}

describe.each(libraries)('a captcha in a dialog of $name', (library) => {
  it('can be solved with the mouse', async () => {
    const challenge = await logIn(library)
    await dragIntoGap(challenge)
    await whenSent()
    expect(Object.fromEntries(send.mock.lastCall?.[0] ?? [])).toEqual({
      user: 'ada',
      ticket: expect.stringMatching(/^tr0/),
      randstr: expect.any(String),
    })
  })

  it('can be solved with the keyboard', async () => {
    const challenge = await logIn(library)
    expect(await tabToSlider(challenge)).toBe(true)
    await pressIntoGap(challenge)
    await whenSent()
    expect(findUser()?.checkVisibility()).toBe(true)
  })

  it('goes with the dialog, and nothing is sent', async () => {
    await logIn(library)
    findUser()?.focus()
    await userEvent.keyboard('{Escape}')
    await eventually(() => expect(findChallenges()).toHaveLength(0))
    expect(findUser()?.checkVisibility() ?? false).toBe(false)
    expect(send).not.toHaveBeenCalled()
  })

  it(`is out of reach as a popup, and that is why: ${library.popup.mouse ? 'keyboard' : 'mouse and keyboard'}`, async () => {
    const user = await openDialog(library)
    const captcha = createTCaptcha(toOptions())
    user.focus()
    void captcha.execute()
    const challenge = await whenChallenge()
    const mouse = isUnderMouse(challenge)
    const keyboard = await tabToSlider(challenge)
    captcha.reset()
    expect({ mouse, keyboard }).toEqual(library.popup)
  })
})

it('the popup is within reach of mouse and keyboard while a native dialog makes way for it', async () => {
  const dialog = host.appendChild(document.createElement('dialog'))
  dialog.innerHTML = '<button>Send</button>'
  const captcha = createDialogCaptcha(dialog, toOptions())
  unmount = captcha.reset
  for (const solve of [dragIntoGap, pressIntoGap]) {
    if (!dialog.open) dialog.showModal()
    const result = captcha.execute()
    const challenge = await whenChallenge()
    expect(dialog.open).toBe(false)
    if (solve === pressIntoGap) expect(await tabToSlider(challenge)).toBe(true)
    await solve(challenge)
    expect(await result).toMatchObject({ kind: 'solved' })
    expect(dialog.open).toBe(true)
  }
})
