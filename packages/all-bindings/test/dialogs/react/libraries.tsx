import { TCaptchaProvider } from '@tcaptcha/react'
import type { ComponentType } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { byMouseOnly, outOfReach, type DialogLibrary } from '../library.ts'
import { LoginDialog as HeadlessDialog } from './HeadlessDialog.tsx'
import { LoginDialog as NativeDialog } from './NativeDialog.tsx'
import { LoginDialog as RadixDialog } from './RadixDialog.tsx'

const toLibrary = (
  name: string,
  popup: DialogLibrary['popup'],
  LoginDialog: ComponentType<{ send: (body: FormData) => void }>,
): DialogLibrary => ({
  name,
  popup,
  mount(host, defaults, send) {
    const root = createRoot(host)
    flushSync(() =>
      root.render(
        <TCaptchaProvider {...defaults}>
          <LoginDialog send={send} />
        </TCaptchaProvider>,
      ),
    )
    return () => flushSync(() => root.unmount())
  },
})

export const reactDialogs = [
  toLibrary('the browser itself', outOfReach, NativeDialog),
  toLibrary('Radix UI', outOfReach, RadixDialog),
  toLibrary('Headless UI for React', byMouseOnly, HeadlessDialog),
]
