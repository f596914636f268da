import { script } from '../define.ts'

/** A trusted visitor: the ticket comes without a challenge, since the third request is what it is about. */
export const scripts = [script('solved-without-ui')] as const
