import { eventually, findScripts, forgetVendor, toOptions, whenOpen, solveChallenge } from '@tcaptcha/contract'
import type { TCaptchaResult } from '@tcaptcha/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MountedLogin } from './login/login-page.ts'
import { reactPages } from './login/react.tsx'
import { sveltePages } from './login/svelte.ts'
import { vuePages } from './login/vue.ts'

/** Two captchas of each framework, as micro front ends bring them. */
const pages = [reactPages, vuePages, sveltePages].flatMap(([first, , last]) => (first && last ? [first, last] : []))
/** What each was told, by its name and its own `bizState`. */
let told: Record<string, string[]>
let sent: Record<string, number>
let hosts: HTMLElement[]
let mounted: MountedLogin[]

beforeEach(() => {
  forgetVendor()
  told = {}
  sent = {}
  hosts = pages.map(() => document.body.appendChild(document.createElement('div')))
  mounted = pages.map(({ name, mount }, index) => {
    const onResult = (result: TCaptchaResult) => {
      const whose = result.kind === 'solved' ? `, ${result.bizState}` : ''
      told[name] = [...(told[name] ?? []), `${result.kind}${result.kind === 'closed' ? ` by ${result.by}` : whose}`]
    }
    const options = toOptions({ onResult })
    const host = hosts[index] ?? document.body
    const send = () => (sent[name] = (sent[name] ?? 0) + 1)
    return mount(host, { options: { ...options, vendor: { bizState: name } }, send })
  })
})
afterEach(() => {
  for (const { unmount } of mounted) unmount()
  for (const host of hosts) host.remove()
})

const logIn = (index: number) => hosts[index]?.querySelector('button')?.click()
const whenTold = (name: string, what: string) => eventually(() => expect(told[name]).toEqual([what]))

describe('React, Vue and Svelte on one page, two captchas each', () => {
  it('share one script and one open challenge; the newest has it, and the older ones are told', async () => {
    for (const [index, { name }] of pages.entries()) {
      logIn(index)
      await whenOpen()
      const before = pages[index - 1]
      if (before) await whenTold(before.name, 'closed by replaced')
      expect(told[name]).toBeUndefined()
    }
    const last = pages.at(-1)?.name ?? ''
    await solveChallenge()
    await whenTold(last, `solved, ${last}`)
    await eventually(() => expect(sent).toEqual({ [last]: 1 }))
    expect(Object.keys(told)).toHaveLength(pages.length)
    expect(findScripts()).toHaveLength(1)
  })

  it('give one challenge to the last of those who ask at once', async () => {
    for (const index of pages.keys()) logIn(index)
    const last = pages.at(-1)?.name ?? ''
    await solveChallenge()
    await whenTold(last, `solved, ${last}`)
    for (const { name } of pages.slice(0, -1)) expect(told[name]).toEqual(['closed by replaced'])
    expect(findScripts()).toHaveLength(1)
  })

  it('give each its own result, one after another', async () => {
    for (const [index, { name }] of pages.entries()) {
      logIn(index)
      await solveChallenge()
      await whenTold(name, `solved, ${name}`)
      await eventually(() => expect(sent[name]).toBe(1))
    }
    expect(Object.keys(told)).toHaveLength(pages.length)
    expect(findScripts()).toHaveLength(1)
  })

  it('leave the challenge of one alone when the others go', async () => {
    logIn(2)
    await whenOpen()
    for (const index of [0, 1, 3, 4, 5]) mounted[index]?.unmount()
    mounted = mounted.slice(2, 3)
    const name = pages[2]?.name ?? ''
    await solveChallenge()
    await whenTold(name, `solved, ${name}`)
    expect(told).toEqual({ [name]: [`solved, ${name}`] })
  })
})
