import type { Shown } from '../state/panel-state.ts'

/** The scenarios that the page's next attempt gets: `error-1006`, or `works + code-9`. */
export const toInForce = ({ choice, server }: Shown): string =>
  [choice ?? server?.scenario, server && server.api !== 'works' ? server.api : ''].filter(Boolean).join(' + ')
