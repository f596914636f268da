import type { Line } from '../plan/plan-page.ts'
import type { Plan } from '../plan/plan.ts'

/** What the guard is told of a request. `request` is its name in the code, `user` the code that reads who it is. */
export function toGuardLines({ form, server: { app }, words: { server: words } }: Plan, request: string, user: string) {
  const { signedIn, appId } = app
  const subject = signedIn ? `({ id: ${user} ?? '', trust: 'authenticated' as const })` : user
  const isAsync = user.includes('await ') ? 'async ' : ''
  const lines: Line[] = [
    { name: 'ip', code: 'ip' },
    { name: 'action', code: `'${form.action}'` },
    {
      name: 'subject',
      code: `${isAsync}(${request}) => ${subject}`,
      comment: signedIn ? words.signedIn : undefined,
    },
  ]
  if (appId !== undefined) lines.push({ name: 'appId', code: `() => '${appId}'`, comment: words.otherApp })
  return lines
}
