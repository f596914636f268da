import { describeBinding, type Binding } from '@tcaptcha/contract'
import type { TCaptchaOptions } from '@tcaptcha/core'
import { StrictMode, version, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { inject } from 'vitest'
import { TCaptcha, useTCaptcha } from '../src/index.ts'

function Hook(options: Partial<TCaptchaOptions>) {
  const { execute, status } = useTCaptcha(options)
  return (
    <button data-status={status} onClick={() => void execute()}>
      Log in
    </button>
  )
}

const Component = (options: Partial<TCaptchaOptions>) => (
  <TCaptcha {...options}>
    {({ execute, status }) => (
      <button data-status={status} onClick={() => void execute()}>
        Log in
      </button>
    )}
  </TCaptcha>
)

const toBinding = (draw: (options: TCaptchaOptions) => ReactElement): Binding => {
  const toMounted = (root: Root) => ({
    update: (next: TCaptchaOptions) => flushSync(() => root.render(draw(next))),
    unmount: () => flushSync(() => root.unmount()),
  })
  return {
    mount(host, options) {
      const mounted = toMounted(createRoot(host))
      mounted.update(options)
      return mounted
    },
    hasStatus: true,
    ssr: {
      render: (options) => renderToString(draw(options)),
      hydrate: (host, options) => toMounted(flushSync(() => hydrateRoot(host, draw(options)))),
    },
  }
}

describeBinding(
  `useTCaptcha, React ${version}`,
  toBinding((options) => <Hook {...options} />),
)
describeBinding(
  `useTCaptcha under StrictMode, React ${version}`,
  toBinding((options) => (
    <StrictMode>
      <Hook {...options} />
    </StrictMode>
  )),
)
describeBinding(
  `<TCaptcha>, React ${version}`,
  toBinding((options) => <Component {...options} />),
)
// It draws by the hook.
if (inject('isWide')) {
  describeBinding(
    `<TCaptcha> under StrictMode, React ${version}`,
    toBinding((options) => (
      <StrictMode>
        <Component {...options} />
      </StrictMode>
    )),
  )
}
