import * as Dialog from '@radix-ui/react-dialog'
import { useTCaptchaForm } from '@tcaptcha/react'
import type { FormEvent } from 'react'

export function LoginDialog({ send }: { send: (body: FormData) => void }) {
  const { ref, container } = useTCaptchaForm({ appId: '190000000', vendor: { type: 'embed' } })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }
  return (
    <Dialog.Root>
      <Dialog.Trigger>Log in</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog" aria-describedby={undefined}>
          <Dialog.Title>Log in</Dialog.Title>
          <form ref={ref} onSubmit={onSubmit} method="post">
            <input name="user" aria-label="User" />
            <button>Send</button>
            <div ref={container} />
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
