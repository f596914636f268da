import { useTCaptchaForm } from '@tcaptcha/react'
import { useRef, type FormEvent } from 'react'

export function LoginDialog({ send }: { send: (body: FormData) => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { ref, container, reset } = useTCaptchaForm({ appId: '190000000', vendor: { type: 'embed' } })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }
  return (
    <>
      <button onClick={() => dialog.current?.showModal()}>Log in</button>
      {/* A closed dialog keeps its content: close what is open in it. */}
      <dialog ref={dialog} onClose={reset} aria-label="Log in">
        <form ref={ref} onSubmit={onSubmit} method="post">
          <input name="user" aria-label="User" />
          <button>Send</button>
          <div ref={container} />
        </form>
      </dialog>
    </>
  )
}
