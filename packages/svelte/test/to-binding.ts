import type { Binding } from '@tcaptcha/contract'
import type { TCaptchaOptions } from '@tcaptcha/core'
import { flushSync, hydrate, mount, unmount, type Component } from 'svelte'
import { toProps } from './fixtures/props.svelte.ts'
import { serverMarkup } from './fixtures/server-markup.ts'

interface Init {
  target: HTMLElement
  props: { options: TCaptchaOptions }
}

/** A compiled component of Svelte 5 as the contract wants it. */
export const toBinding = (
  component: Component<{ options: TCaptchaOptions }>,
  name: keyof typeof serverMarkup,
): Binding => {
  const start =
    (begin: (of: typeof component, init: Init) => object) => (target: HTMLElement, options: TCaptchaOptions) => {
      const props = toProps(options)
      let mounted: object | undefined = begin(component, { target, props })
      flushSync()
      return {
        update: (next: TCaptchaOptions) =>
          flushSync(() => {
            props.options = next
          }),
        unmount() {
          if (mounted) void unmount(mounted)
          flushSync()
          mounted = undefined
        },
      }
    }
  return {
    mount: start(mount),
    hasStatus: name === 'Store',
    ssr: { render: () => serverMarkup[name], hydrate: start(hydrate) },
  }
}
