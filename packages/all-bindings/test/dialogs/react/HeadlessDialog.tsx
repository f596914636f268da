import { Dialog, DialogBackdrop, DialogPanel, DialogTitle } from '@headlessui/react'
import { useTCaptchaForm } from '@tcaptcha/react'
import { useState, type FormEvent } from 'react'

export function LoginDialog({ send }: { send: (body: FormData) => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const { ref, container } = useTCaptchaForm({ appId: '190000000', vendor: { type: 'embed' } })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }
  return (
    <>
      <button onClick={() => setIsOpen(true)}>Log in</button>
      <Dialog open={isOpen} onClose={setIsOpen}>
        <DialogBackdrop className="overlay" />
        <DialogPanel className="dialog">
          <DialogTitle>Log in</DialogTitle>
          <form ref={ref} onSubmit={onSubmit} method="post">
            <input name="user" aria-label="User" />
            <button>Send</button>
            <div ref={container} />
          </form>
        </DialogPanel>
      </Dialog>
    </>
  )
}
