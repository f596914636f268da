import { describeBinding, type Binding } from '@tcaptcha/contract'
import type { TCaptchaOptions } from '@tcaptcha/core'
import {
  createApp,
  createSSRApp,
  defineComponent,
  h,
  nextTick,
  shallowReactive,
  version,
  withDirectives,
  type App,
  type PropType,
} from 'vue'
import { renderToString } from 'vue/server-renderer'
import { TCaptcha, useTCaptcha, vTcaptcha, type TCaptchaSlotProps } from '../src/index.ts'

const props = { options: { type: Object as PropType<TCaptchaOptions>, required: true } } as const

const Composable = defineComponent({
  props,
  setup(given) {
    const { execute, status } = useTCaptcha(() => given.options)
    return () => h('button', { 'data-status': status.value, onClick: () => execute() }, 'Log in')
  },
})

const Component = defineComponent({
  props,
  setup: (given) => () =>
    h(TCaptcha, given.options, {
      // No click handler: the component sees to it.
      default: ({ status }: TCaptchaSlotProps) => h('button', { 'data-status': status }, 'Log in'),
    }),
})

const Directive = defineComponent({
  props,
  setup: (given) => () => withDirectives(h('button', 'Log in'), [[vTcaptcha, given.options]]),
})

const toBinding = (component: typeof Composable, hasStatus = true): Binding => {
  const mountApp = (create: typeof createApp) => (host: HTMLElement, options: TCaptchaOptions) => {
    const given = shallowReactive({ options })
    const app: App = create({ render: () => h(component, given) })
    app.mount(host)
    return {
      async update(next: TCaptchaOptions) {
        given.options = next
        await nextTick()
      },
      unmount: () => app.unmount(),
    }
  }
  return {
    mount: mountApp(createApp),
    hasStatus,
    ssr: {
      render: (options) => renderToString(createSSRApp({ render: () => h(component, { options }) })),
      hydrate: mountApp(createSSRApp),
    },
  }
}

describeBinding(`useTCaptcha, Vue ${version}`, toBinding(Composable))
describeBinding(`<TCaptcha>, Vue ${version}`, toBinding(Component))
describeBinding(`v-tcaptcha, Vue ${version}`, toBinding(Directive, false))
