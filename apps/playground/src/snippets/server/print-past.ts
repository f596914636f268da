import { toComment } from '../literal.ts'
import type { Plan } from '../plan/plan.ts'

/** What has happened before this visitor comes. \`pause\`: code that waits for a moment. */
export function printPast({ server, words: { server: words }, form }: Plan, pause: string): string {
  const { check, forced, appId } = server
  const { before = [] } = check
  const isOver = before.includes('recovering') || before.includes('recovered')
  const lookUntil = (state: string, comment: string) => `// ${comment}
while (verifier.status().evidence.state !== '${state}') {
  await verifier.probe()
  ${pause}
}
`
  const parts = [
    before.includes('outage') && !isOver ? lookUntil('api-down', words.outage) : '',
    before.includes('unanswered') ? lookUntil('misconfigured', words.unanswered) : '',
    before.includes('spent')
      ? `// ${words.spent}
const others = { ip: '198.51.100.7', action: '${form.action}' }
const issued = await verifier.issueVisitToken(others)
await verifier.verify({
  ...others,
  ticket: \`trerror_1001_${appId}_\${Math.floor(Date.now() / 1000)}\`,
  randstr: '@others',
  visitToken: issued.issued ? issued.visitToken : undefined,
})
`
      : '',
    forced
      ? `// ${words.forced}
await verifier.force('${forced}', { until: Date.now() + 3_600_000, actor: 'ada', reason: 'trying it out' })
`
      : '',
  ]
  return parts.filter((part) => part !== '').join('\n')
}

/** What the reader has to do by hand, as the simulator has to change while it runs. */
export function printByHand({ server: { check }, words: { server: words } }: Plan): string {
  const { before = [] } = check
  const lines: string[] = []
  if (before.includes('script-outage'))
    lines.push(words.control(words.scriptDies, '{ "scenario": "entry-404" }'), words.thenWait)
  if (before.includes('recovering') || before.includes('recovered'))
    lines.push(words.outage, words.control(words.recovers, '{ "api": "works" }'))
  if (before.includes('recovering')) lines.push(words.control(words.fails, '{ "api": "html-500" }'))
  return lines.map((line) => `// ${toComment(line)}\n`).join('')
}
