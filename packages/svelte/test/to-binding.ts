import type { Binding } from '@tcaptcha/contract'
import type { TCaptchaOptions } from '@tcaptcha/core'
import { flushSync, mount, unmount, type Component } from 'svelte'
import { toProps } from './fixtures/props.svelte.ts'

/** A compiled component of Svelte 5 as the contract wants it. */
export const toBinding = (component: Component<{ options: TCaptchaOptions }>, hasStatus = false): Binding => ({
  mount(target, options) {
    const props = toProps(options)
    let mounted: object | undefined = mount(component, { target, props })
    flushSync()
    return {
      update: (next) =>
        flushSync(() => {
          props.options = next
        }),
      unmount() {
        if (mounted) void unmount(mounted)
        flushSync()
        mounted = undefined
      },
      ...(hasStatus && { status: () => target.querySelector('button')?.dataset.status }),
    }
  },
})
