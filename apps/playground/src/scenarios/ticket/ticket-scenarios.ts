import type { PlaygroundScenario } from '../scenario.ts'
import { blocked, blockedKnown } from './blocked.ts'
import { replayed, verified, wrongRandstr } from './confirmed.ts'

/** The third request: whether to trust the ticket. Here Tencent Cloud's API is there to say so. */
export const ticketScenarios: readonly PlaygroundScenario[] = [verified, replayed, wrongRandstr, blocked, blockedKnown]
