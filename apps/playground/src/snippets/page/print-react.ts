import { indent, toText } from '../literal.ts'
import type { Plan } from '../plan/plan.ts'
import { printHead, toLineComments } from '../parts/print-head.ts'
import { printLines } from '../parts/print-lines.ts'
import { printSend } from './print-send.ts'
import { printTrouble } from './print-trouble.ts'

/** A component of React's. */
export function printReact(plan: Plan): string {
  const { form, page, words, input } = plan
  const { says, otherWay } = form
  const inputs = form.fields.map(
    ({ name, label, type, autocomplete }) =>
      `<input name="${name}" type="${type}" required aria-label="${label}" autoComplete="${autocomplete}" />`,
  )
  const trouble = printTrouble(input.scenario.page, words)
  const container = page.needsElement ? ', container' : ''
  return `${toLineComments(printHead(plan, 'page'))}
import { useTCaptcha } from '@tcaptcha/react'
import { useState, type FormEvent } from 'react'

${trouble && `${trouble}\n`}/** ${words.visitToken} */
const visitToken = async () => (await (await fetch('/captcha-visit-token', { method: 'POST' })).json()).visitToken

export function ${form.component}() {
  const { execute, preload, status${container} } = useTCaptcha({
${indent(printLines([...page.options, { name: 'visitToken', code: 'visitToken' }]), 4)}
  })
  const [message, setMessage] = useState('')
  const [isRefused, setIsRefused] = useState(false)

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = Object.fromEntries(new FormData(event.currentTarget))
    const result = await execute()
    if (!result.ticket)
      return setMessage(result.error ? ${toText(says.later)} : ${toText(says.solve)})
    const { ticket, randstr, visitToken } = result
    const fields = { ...form, ticket, randstr, visitToken }
    // ${words.serverDecides}
${indent(printSend(plan), 4)}
    if (response.ok) return setMessage(${toText(says.welcome)})
    const isRefusal = response.headers.has('x-tcaptcha')
    if (isRefusal) setIsRefused(true)
    setMessage(isRefusal ? ${toText(says.refused)} : ${toText(says.wrong)})
  }

  return (
    <form onSubmit={onSubmit} onFocus={preload}>
${indent(inputs.join('\n'), 6)}${page.needsElement ? '\n      <div ref={container} />' : ''}
      <button disabled={status === 'loading' || status === 'opening'}>${form.submit}</button>
      <p role="status">{message}</p>
      {isRefused && <a href="${otherWay.href}">${otherWay.text}</a>}
    </form>
  )
}
`
}
