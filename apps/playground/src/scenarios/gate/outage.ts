import type { TicketCheck } from '../../backend-client/ticket-check.ts'
import { script } from '../define.ts'
import type { Expected } from '../scenario.ts'

/** A visitor whose browser can't load the script. */
export const blocked: Expected = { kind: 'disaster', code: 'script-error' }
export const scripts = [script('entry-404')] as const

/** The server is sure that the API is down. */
export const apiDown = { before: ['outage'], api: 'html-500' } as const satisfies TicketCheck
