import { flushSync, mount, unmount, type Component } from 'svelte'
import type { LoginPage, LoginProps } from './login-page.ts'
import { toProps } from './props.svelte.ts'
import Action from './svelte/Action.svelte'
import Attachment from './svelte/Attachment.svelte'
import Store from './svelte/Store.svelte'

const toPage = (name: string, kind: LoginPage['kind'], page: Component<LoginProps>): LoginPage => ({
  name,
  kind,
  mount(target, given) {
    const props = toProps(given)
    const mounted = mount(page, { target, props })
    flushSync()
    return {
      update(next) {
        flushSync(() => Object.assign(props, next))
      },
      unmount() {
        void unmount(mounted)
        flushSync()
      },
    }
  },
})

export const sveltePages = [
  toPage('Svelte, createTCaptcha as a $store', 'asks', Store),
  toPage('Svelte, use:tcaptcha', 'form', Action),
  toPage('Svelte, {@attach tcaptchaOn()}', 'form', Attachment),
]
