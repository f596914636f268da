import {
  describeContainer,
  eventually,
  findChallenges,
  findScripts,
  forgetVendor,
  openSentinel,
  toOptions,
  whenCalled,
  whenOpen,
  solveChallenge,
} from '@tcaptcha/contract'
import type { TCaptchaOptions } from '@tcaptcha/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createApp,
  defineComponent,
  effectScope,
  h,
  KeepAlive,
  nextTick,
  reactive,
  ref,
  resolveDirective,
  Suspense,
  Transition,
  withDirectives,
  type App,
  type Component,
  type ComponentOptions,
  type ComponentPublicInstance,
  type HMRRuntime,
  type VNode,
} from 'vue'
import { TCaptcha, TCaptchaPlugin, useTCaptcha, vTcaptcha, type TCaptchaSlotProps } from '../src/index.ts'

/** What Vite's plugin calls when a component's file has changed. */
const hmr: HMRRuntime = Reflect.get(globalThis, '__VUE_HMR_RUNTIME__')

let host: HTMLElement
let app: App
const mount = (root: Component, defaults?: Partial<TCaptchaOptions>) => {
  app = createApp(root)
  if (defaults) app.use(TCaptchaPlugin, defaults)
  app.mount(host)
}
const click = () => host.querySelector('button')?.click()

beforeEach(() => {
  forgetVendor()
  host = document.createElement('div')
  document.body.append(host)
})
afterEach(() => {
  app.unmount()
  host.remove()
})

const forms: Record<string, (options: Partial<TCaptchaOptions>) => ComponentOptions> = {
  useTCaptcha: (options) => ({
    setup() {
      const { execute } = useTCaptcha(options)
      return () => h('button', { onClick: () => execute() })
    },
  }),
  '<TCaptcha>': (options) => ({ render: () => h(TCaptcha, options, { default: () => h('button') }) }),
  'v-tcaptcha': (options) => ({
    render() {
      const directive = resolveDirective('tcaptcha')
      return withDirectives(h('button'), directive ? [[directive, options]] : [])
    },
  }),
}

const containers: Record<string, (options: TCaptchaOptions) => VNode> = {
  '<TCaptcha>': (options) => h(TCaptcha, { ...options, container: true }, () => h('button')),
  'v-tcaptcha': (options) => withDirectives(h('div', { class: 'box' }), [[vTcaptcha, options]]),
}
for (const [name, draw] of Object.entries(containers)) {
  describeContainer(name, {
    mount(target, options) {
      app = createApp({ render: () => draw(options) })
      app.mount(target)
      const container = target.querySelector('div')
      return { trigger: target.querySelector('button') ?? container, container, unmount: () => app.unmount() }
    },
  })
}

describe('TCaptchaPlugin', () => {
  it.each(Object.keys(forms))(
    'gives its options to %s, and calls both callbacks, those of the app first',
    async (form) => {
      const calls: string[] = []
      const onResult = vi.fn(() => void calls.push('own'))
      const defaults = toOptions({ vendor: { bizState: 'of the app' }, onResult: () => void calls.push('app') })
      mount(forms[form]?.({ onResult }) ?? {}, defaults)
      click()
      await solveChallenge()
      await whenCalled(onResult)
      expect(onResult).toHaveBeenCalledWith(expect.objectContaining({ kind: 'solved', bizState: 'of the app' }))
      expect(calls).toEqual(['app', 'own'])
    },
  )
})

describe('<TCaptcha>', () => {
  it('leaves a button that has a click handler to it, and passes class and id on', async () => {
    const onClick = vi.fn()
    mount({ render: () => h(TCaptcha, { ...toOptions(), class: 'big' }, () => h('button', { onClick })) })
    expect(host.innerHTML).toBe('<button class="big"></button>')
    click()
    await nextTick()
    expect(onClick).toHaveBeenCalledOnce()
    expect(findScripts()).toHaveLength(0)
  })

  it('calls each of several listeners, as `v-bind` beside `@result` makes them', async () => {
    const [bound, listened] = [vi.fn(), vi.fn()]
    mount({ render: () => h(TCaptcha, { ...toOptions(), onResult: [bound, listened] as never }, () => h('button')) })
    click()
    await solveChallenge()
    await whenCalled(bound)
    expect(listened.mock.calls).toEqual(bound.mock.calls)
  })

  it('unwraps status and result for its slot', async () => {
    const seen: string[] = []
    mount({
      render: () =>
        h(TCaptcha, toOptions(), {
          default: ({ execute, status, result }: TCaptchaSlotProps) => {
            seen.push(`${status} ${result?.kind}`)
            return h('p', h('button', { onClick: () => execute() }))
          },
        }),
    })
    click()
    await solveChallenge()
    await eventually(() => expect(seen.at(-1)).toBe('done solved'))
    expect(seen[0]).toBe('idle undefined')
  })
})

describe.each(Object.keys(forms))('%s', (form) => {
  const toLogin = (options: Partial<TCaptchaOptions>) => forms[form]?.(options) ?? {}

  it('closes when <KeepAlive> puts it away, and works when it is back', async () => {
    const onResult = vi.fn()
    const Login = toLogin(toOptions({ onResult }))
    const isShown = ref(true)
    mount({ render: () => h(KeepAlive, () => (isShown.value ? h(Login) : undefined)) }, {})
    click()
    await whenOpen()
    isShown.value = false
    await nextTick()
    expect(findChallenges()).toHaveLength(0)
    isShown.value = true
    await nextTick()
    click()
    await solveChallenge()
    await whenCalled(onResult)
  })

  it('closes when a <Transition> takes it away, and what is still shown of it opens nothing', async () => {
    const onResult = vi.fn()
    const Login = toLogin(toOptions({ onResult }))
    const isShown = ref(true)
    // An animation that never ends: `done` is not called.
    const transition = { css: false, onLeave: (_element: Element, _done: () => void) => {} }
    mount({ render: () => h(Transition, transition, () => (isShown.value ? h(Login) : undefined)) }, {})
    click()
    await whenOpen()
    isShown.value = false
    await nextTick()
    expect(findChallenges()).toHaveLength(0)
    expect(host.querySelector('button')).toBeTruthy()
    click()
    await openSentinel()
    expect(onResult).not.toHaveBeenCalled()
  })

  it('goes with the old code in a hot update, and works in the new', async () => {
    const [older, newer] = [vi.fn(), vi.fn()]
    const id = `login-${form}`
    const toHot = (onResult: typeof older) => ({ ...toLogin(toOptions({ onResult })), __hmrId: id })
    hmr.createRecord(id, toHot(older))
    const Login = toHot(older)
    mount({ render: () => h(Login) }, {})
    click()
    await whenOpen()
    hmr.reload(id, toHot(newer))
    await eventually(() => expect(findChallenges()).toHaveLength(0))
    click()
    await solveChallenge()
    await whenCalled(newer)
    expect(older).not.toHaveBeenCalled()
    expect(findScripts()).toHaveLength(1)
  })
})

describe('v-tcaptcha', () => {
  it('leaves no hook for <KeepAlive> when its element comes and goes', async () => {
    const count = ref(0)
    const seen = new Set<unknown>()
    const Login = {
      render(this: ComponentPublicInstance) {
        seen.add(this.$)
        return count.value % 2 ? undefined : withDirectives(h('button'), [[vTcaptcha, toOptions()]])
      },
    }
    mount({ render: () => h(KeepAlive, () => h(Login)) })
    for (; count.value < 6; count.value += 1) await nextTick()
    const [instance] = seen
    expect(instance).toMatchObject({ da: [expect.any(Function)] })
  })
})

describe('useTCaptcha', () => {
  it('works below <Suspense>, in a setup that waits', async () => {
    const onResult = vi.fn()
    const Login = defineComponent({
      async setup() {
        const { execute } = useTCaptcha(toOptions({ onResult }))
        await Promise.resolve()
        return () => h('button', { onClick: () => execute() })
      },
    })
    mount({ render: () => h(Suspense, () => h(Login)) })
    await eventually(() => expect(host.querySelector('button')).toBeTruthy())
    click()
    await solveChallenge()
    await whenCalled(onResult)
  })

  it.each(['plain', 'ref', 'getter', 'reactive'] as const)('takes options that are %s', async (kind) => {
    const onResult = vi.fn()
    const plain = toOptions({ onResult, vendor: { bizState: { of: kind } } })
    const sources = { plain, ref: ref(plain), getter: () => plain, reactive: reactive(plain) }
    mount({ render: () => null })
    const { execute } = effectScope().run(() => useTCaptcha(sources[kind])) ?? {}
    void execute?.()
    await solveChallenge()
    await whenCalled(onResult)
    expect(onResult).toHaveBeenCalledWith(expect.objectContaining({ kind: 'solved', bizState: { of: kind } }))
  })

  it('ends with its effect scope, and says closed from then on', async () => {
    mount({ render: () => null })
    const warnings = vi.spyOn(console, 'warn')
    const scope = effectScope()
    const captcha = scope.run(() => useTCaptcha(toOptions()))
    const result = captcha?.execute()
    await whenOpen()
    scope.stop()
    const closed = { kind: 'closed', ticket: undefined, by: 'reset', correlationId: expect.stringMatching(/^\w+$/) }
    expect(await result).toEqual(closed)
    expect(await captcha?.execute()).toEqual(closed)
    expect(findChallenges()).toHaveLength(0)
    expect(warnings).not.toHaveBeenCalled()
    warnings.mockRestore()
  })
})
