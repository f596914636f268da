import type { TCaptcha } from '@tcaptcha/core'
import type { FormEvent, FormStep, Intent, Sender } from '../form-steps.ts'

type Look = Extract<FormStep, { do: 'render' }>['as']

const button = (intent: Intent) => `<button name="intent" value="${intent}">${intent}</button>`
const markup = `<form method="post" action="about:blank" target="sink"><input name="user" value="ada" required>
  ${button('login')} ${button('join')}</form><iframe name="sink" hidden></iframe>`

/** A guarded form of an app. `tell` hears of its submissions and of the captcha's results. */
export function createFormSite(sender: Sender, tell: (event: FormEvent) => void) {
  let undo = () => {}
  let form: HTMLFormElement | undefined
  const captcha: TCaptcha = window.tcaptcha.createTCaptcha({
    appId: '190000001',
    onResult: ({ ticket }) => tell({ saw: 'result', ticket }),
  })
  addEventListener(
    'submit',
    ({ submitter }) => {
      const intent = submitter instanceof HTMLButtonElement ? submitter.value : undefined
      tell({ saw: 'submit', intent })
    },
    true,
  )
  // Chromium fires `formdata` at other times, too: the browser sends what no handler has prevented.
  let isGoing = false
  addEventListener('submit', ({ defaultPrevented }) => {
    isGoing = !defaultPrevented
  })
  const read = (data: FormData) => tell({ saw: 'sent', fields: Object.fromEntries(data) })
  const sendByApp = (event: SubmitEvent) => {
    event.preventDefault()
    if (form) read(new FormData(form, event.submitter))
  }
  const unmount = () => {
    undo()
    captcha.reset()
    document.body.replaceChildren()
    form = undefined
  }
  const mount = () => {
    unmount()
    document.body.innerHTML = markup
    form = document.forms[0]
    if (!form) return
    undo = window.tcaptcha.attach(captcha, form)
    if (sender === 'app') form.addEventListener('submit', sendByApp)
    else {
      // After the library's own listener, which captures.
      form.addEventListener('formdata', ({ formData }) => {
        if (isGoing) read(formData)
        isGoing = false
      })
    }
  }
  const findButton = (intent: Intent) => form?.querySelector<HTMLButtonElement>(`button[value=${intent}]`)
  mount()

  return {
    mount,
    unmount,
    reset: () => form && HTMLFormElement.prototype.reset.call(form),
    /** Where to click. */
    find(intent: Intent) {
      const { x = 0, y = 0, width = 0, height = 0 } = findButton(intent)?.getBoundingClientRect() ?? {}
      return width ? { x: x + width / 2, y: y + height / 2 } : undefined
    },
    focus(): boolean {
      form?.querySelector('input')?.focus()
      return !!form
    },
    render(intent: Intent, as: Look) {
      const shown = findButton(intent)
      if (as === 'disabled') shown?.setAttribute('disabled', '')
      else if (as === 'gone') shown?.remove()
      else if (shown) shown.outerHTML = button(intent)
      else if (form) form.insertAdjacentHTML('beforeend', button(intent))
    },
  }
}
