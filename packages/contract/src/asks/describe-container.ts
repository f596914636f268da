import type { TCaptchaOptions } from '@tcaptcha/core'
import { solveChallenge } from '../page/visitor.ts'
import { expect, it, vi } from 'vitest'
import { findChallenges, forgetVendor, toScriptUrl } from '../page/vendor-page.ts'
import { eventually, toOptions, whenCalled } from '../page/wait.ts'

export interface ContainerBinding {
  /** Draws what opens the captcha, and the element that the captcha is drawn into. They may be the same. */
  mount: (
    host: HTMLElement,
    options: TCaptchaOptions,
  ) => { trigger: HTMLElement | null; container: HTMLElement | null; unmount: () => void }
}

/** The contract of a binding that draws the international captcha into an element of the app. */
export function describeContainer(name: string, { mount }: ContainerBinding): void {
  it(`${name} draws the international captcha into its element`, async () => {
    forgetVendor()
    const host = document.body.appendChild(document.createElement('div'))
    const onResult = vi.fn()
    const script = toScriptUrl().replace('TJCaptcha.js', 'TJNCaptcha-global.js')
    const { trigger, container, unmount } = mount(host, toOptions({ script, onResult }))
    trigger?.click()
    await eventually(() => expect(container?.querySelectorAll('[role=checkbox]')).toHaveLength(1))
    await solveChallenge()
    await whenCalled(onResult)
    expect(onResult).toHaveBeenCalledWith(expect.objectContaining({ kind: 'solved' }))
    unmount()
    expect(findChallenges()).toHaveLength(0)
    expect(container?.childElementCount).toBe(0)
    host.remove()
  })
}
