import { describeBinding, type Binding } from '@tcaptcha/contract'
import type { TCaptchaOptions } from '@tcaptcha/core'
import { flushSync, mount, unmount, type Component } from 'svelte'
import Action from './fixtures/Action.svelte'
import Attachment from './fixtures/Attachment.svelte'
import { toProps } from './fixtures/props.svelte.ts'
import Store from './fixtures/Store.svelte'

const toBinding = (component: Component<{ options: TCaptchaOptions }>, hasStatus = false): Binding => ({
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

describeBinding('use:tcaptcha, Svelte 5', toBinding(Action))
describeBinding('{@attach tcaptchaOn()}, Svelte 5', toBinding(Attachment))
describeBinding('createTCaptcha as a $store, Svelte 5', toBinding(Store, true))
