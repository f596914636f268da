import { indent } from '../literal.ts'
import type { Plan } from '../plan/plan.ts'
import { printAnswer, printNotSent } from './print-answer.ts'
import { printHead, toLineComments } from '../parts/print-head.ts'
import { printLines } from '../parts/print-lines.ts'
import { printTrouble } from './print-trouble.ts'

const say = (code: string) => `message = ${code}`

/** A component of Svelte's. */
export function printSvelte(plan: Plan): string {
  const { form, page, words, input } = plan
  const trouble = printTrouble(input.scenario.page, words)
  const options = [
    ...page.options,
    { name: 'visitToken', code: 'visitToken' },
    ...(page.needsElement ? [{ name: 'element', code: '() => container' }] : []),
  ]
  const inputs = form.fields.map(
    ({ name, label, type, autocomplete }) =>
      `<label>${label} <input name="${name}" type="${type}" required autocomplete="${autocomplete}" /></label>`,
  )
  const code = `${toLineComments(printHead(plan, 'page'))}
import { tcaptcha, type TCaptchaOptions } from '@tcaptcha/svelte'

${trouble && `${trouble}\n`}/** ${words.visitToken} */
const visitToken = async () => (await (await fetch('/captcha-visit-token', { method: 'POST' })).json()).visitToken
let message = $state('')
let isRefused = $state(false)
${page.needsElement ? 'let container = $state<HTMLElement>()\n' : ''}
const options: TCaptchaOptions = {
${indent(printLines(options), 2)}
  onResult({ ticket, error }) {
    if (!ticket)
      ${printNotSent(plan, say)}
  },
}

async function onsubmit(event: SubmitEvent) {
  event.preventDefault()
  // ${words.withTicket}
  const fields = Object.fromEntries(new FormData(event.currentTarget as HTMLFormElement))
${indent(printAnswer(plan, { say, offer: 'isRefused = true' }), 2)}
}`
  return `<script lang="ts">
${indent(code, 2)}
</script>

<form use:tcaptcha={options} {onsubmit}>
${indent(inputs.join('\n'), 2)}${page.needsElement ? '\n  <div bind:this={container}></div>' : ''}
  <button>${form.submit}</button>
  <p role="status">{message}</p>
  {#if isRefused}<a href="${form.otherWay.href}">${form.otherWay.text}</a>{/if}
</form>
`
}
