import { describeBinding, type Binding } from '@tcaptcha/contract'
import { inject } from 'vitest'
import Action from './fixtures/Action.svelte4'
import Store from './fixtures/Store.svelte4'

const toBinding = (Component: typeof Action, hasStatus: boolean): Binding => ({
  mount(target, options) {
    let component: Action | undefined = new Component({ target, props: { options } })
    return {
      async update(next) {
        component?.$set({ options: next })
        // Svelte 4 updates in a microtask.
        await Promise.resolve()
      },
      unmount() {
        component?.$destroy()
        component = undefined
      },
    }
  },
  hasStatus,
  // Svelte 4 has a compiler of its own for servers: another binding would be tested, not this one.
  ssr: false,
})

describeBinding('use:tcaptcha, Svelte 4', toBinding(Action, false))
// The store is the same code for both: in the wide run.
if (inject('isWide')) describeBinding('createTCaptcha as a $store, Svelte 4', toBinding(Store, true))
