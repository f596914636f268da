import type { LoginRequest } from '../../backend-client/login-request.ts'
import type { ListedScenario } from '../../scenarios/scenario.ts'
import { toText } from '../literal.ts'

/** One request of a page that is not honest: the code of each field that it changes. */
export interface SentPlan {
  readonly changes: readonly { readonly name: string; readonly code: string }[]
  /** The ticket is in the URL, too. */
  readonly inUrl: boolean
}

const login: LoginRequest = { user: '@user', ticket: '@ticket', randstr: '@randstr', visitToken: '@visit-token' }

/** What goes to the server in place of the honest login; undefined where that goes. Found by letting the state change one. */
export function planSends({ sends }: Pick<ListedScenario, 'sends'>): readonly SentPlan[] | undefined {
  return sends?.(login).map(({ inUrl = false, ...request }) => ({
    changes: Object.entries(request)
      .filter(([name, value]) => value !== Reflect.get(login, name))
      .map(([name, value]) => ({ name, code: toCode(value) })),
    inUrl,
  }))
}

/** A ticket's time is that of the moment it is sent, or a while before. */
function toCode(value: string | undefined): string {
  if (value === undefined) return 'undefined'
  const [, before, time] = /^([\w.@-]+_)(\d{10})$/.exec(value) ?? []
  if (before === undefined) return toText(value)
  const age = Math.round((Date.now() / 1000 - Number(time)) / 60) * 60
  return `\`${before}\${Math.floor(Date.now() / 1000)${age > 0 ? ` - ${age}` : ''}}\``
}
