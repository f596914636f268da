import type { Plan } from '../plan/plan.ts'

/** Sends `fields` to the server and has its `response`; or what the state sends in their place. */
export function printSend({ form, sends, words }: Plan): string {
  const headers = "const headers = { 'content-type': 'application/json' }"
  const init = (body: string) => `{ method: 'POST', headers, body: JSON.stringify(${body}) }`
  if (!sends) return `${headers}\nconst response = await fetch('${form.path}', ${init('fields')})`
  const url = sends.some(({ inUrl }) => inUrl)
    ? `\`${form.path}?\${new URLSearchParams({ ticket: String(fields.ticket) })}\``
    : `'${form.path}'`
  const bodies = sends.map(({ changes }) =>
    changes.length === 0
      ? 'fields'
      : `{ ...fields, ${changes.map(({ name, code }) => `${name}: ${code}`).join(', ')} }`,
  )
  const [body = 'fields'] = bodies
  if (bodies.length === 1) {
    return `// ${words.dishonest}
const body = ${body}
${headers}
const response = await fetch(${url}, ${init('body')})`
  }
  return `// ${words.dishonest}
${headers}
let response = Response.error()
for (const body of [${bodies.join(', ')}])
  response = await fetch(${url}, ${init('body')})`
}
