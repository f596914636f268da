import { indent } from '../literal.ts'
import type { Plan } from '../plan/plan.ts'
import { printAnswer, printNotSent } from './print-answer.ts'
import { printHead, toLineComments } from '../parts/print-head.ts'
import { printLines } from '../parts/print-lines.ts'
import { printTrouble } from './print-trouble.ts'

const say = (code: string) => `message.value = ${code}`

/** A component of Vue's. */
export function printVue(plan: Plan): string {
  const { form, page, words, input } = plan
  const trouble = printTrouble(input.scenario.page, words)
  const options = [
    ...page.options,
    { name: 'visitToken', code: 'visitToken' },
    ...(page.needsElement ? [{ name: 'element', code: '() => container.value' }] : []),
  ]
  const inputs = form.fields.map(
    ({ name, label, type, autocomplete }) =>
      `<label>${label} <input name="${name}" type="${type}" required autocomplete="${autocomplete}" /></label>`,
  )
  return `<script setup lang="ts">
${toLineComments(printHead(plan, 'page'))}
import { vTcaptcha, type TCaptchaOptions } from '@tcaptcha/vue'
import { ref } from 'vue'

${trouble && `${trouble}\n`}/** ${words.visitToken} */
const visitToken = async () => (await (await fetch('/captcha-visit-token', { method: 'POST' })).json()).visitToken
const message = ref('')
const isRefused = ref(false)
${page.needsElement ? 'const container = ref<HTMLElement>()\n' : ''}
const options: TCaptchaOptions = {
${indent(printLines(options), 2)}
  onResult({ ticket, error }) {
    if (!ticket)
      ${printNotSent(plan, say)}
  },
}

async function onSubmit(event: Event) {
  // ${words.withTicket}
  const fields = Object.fromEntries(new FormData(event.currentTarget as HTMLFormElement))
${indent(printAnswer(plan, { say, offer: 'isRefused.value = true' }), 2)}
}
</script>

<template>
  <form v-tcaptcha="options" @submit.prevent="onSubmit">
${indent(inputs.join('\n'), 4)}${page.needsElement ? '\n    <div ref="container"></div>' : ''}
    <button>${form.submit}</button>
    <p role="status">{{ message }}</p>
    <a v-if="isRefused" href="${form.otherWay.href}">${form.otherWay.text}</a>
  </form>
</template>
`
}
