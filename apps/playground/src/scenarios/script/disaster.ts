import type { Expected } from '../scenario.ts'

type Code = 'script-error' | 'script-timeout' | 'script-no-global' | 'script-csp' | 'offline' | 'internal'

/** The script is of no use; nothing of the vendor's has run. */
export const disaster = (code: Code, errorCode = 1001): Expected => ({ kind: 'disaster', code, errorCode })
