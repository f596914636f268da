import { eventually, forgetVendor, solveChallenge, toOptions } from '@tcaptcha/contract'
import { captchaFetch, type Fetch, type FetchableCaptcha } from '@tcaptcha/core/fetch'
import { useTCaptcha as useInReact } from '@tcaptcha/react'
import { createTCaptcha as createInSvelte } from '@tcaptcha/svelte'
import { useTCaptcha as useInVue } from '@tcaptcha/vue'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { createApp } from 'vue'

/** Refuses what has no ticket. */
const server: Fetch = async (_, init) =>
  new Headers(init?.headers).has('x-captcha-ticket')
    ? new Response('welcome')
    : new Response('{"error":"captcha"}', { status: 403, headers: { 'x-tcaptcha': 'required' } })

/** Mounts something that makes its function at each render, as a component may. Gives the newest, and the undo. */
type Mount = (host: HTMLElement, made: (captcha: FetchableCaptcha) => void) => () => void

const mounts: Record<string, Mount> = {
  React(host, made) {
    const Page = () => {
      made(useInReact(toOptions()))
      return null
    }
    const root = createRoot(host)
    root.render(createElement(Page))
    return () => root.unmount()
  },
  Vue(host, made) {
    const app = createApp({
      setup: () => {
        made(useInVue(toOptions()))
        return () => null
      },
    })
    app.mount(host)
    return () => app.unmount()
  },
  Svelte(_, made) {
    const captcha = createInSvelte(toOptions())
    made(captcha)
    return captcha.reset
  },
}

it.each(Object.entries(mounts))('what %s gives opens for a request, and ends it when it goes', async (_, mount) => {
  forgetVendor()
  const host = document.body.appendChild(document.createElement('div'))
  let send: Fetch | undefined
  const unmount = mount(host, (captcha) => (send = captchaFetch(captcha, { fetch: server })))
  await eventually(() => expect(send).toBeDefined())
  const first = send?.('/login', { method: 'POST' })
  await solveChallenge()
  expect(await (await first)?.text()).toBe('welcome')
  // Two that wait: the second must not open one for a page that is gone.
  const waiting = [send, send].map((again) => again?.('/login', { method: 'POST' }))
  await eventually(() => expect(document.querySelectorAll('[data-tcaptcha-challenge=ready]')).toHaveLength(1))
  unmount()
  expect((await Promise.all(waiting)).map((response) => response?.status)).toEqual([403, 403])
  host.remove()
})
