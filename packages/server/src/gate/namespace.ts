import type { ResolvedApp } from '../config/read-keys.ts'
import type { ForceMode } from '../force/order.ts'
import type { Clock } from '../platform/clock.ts'
import type { Keyring } from '../platform/keyring.ts'
import type { EmitEvent } from '../verdict/events.ts'
import { createBudgetBalance, type BudgetBalance } from './budget-balance.ts'
import { createFormerDigest } from './former-digest.ts'
import { createGate, type AskGate } from './gate.ts'
import { createLocalKeys, createSharedKeys, type StoreKeys } from './store-keys.ts'
import { createTryLimits, type LimitTries } from './try-limits.ts'

/** Budgets, limits and used tickets that count for themselves, in one store with those of others. */
export interface Namespace {
  /** It only tries the rules: nobody is let in or refused by it. */
  shadow: boolean
  keys: StoreKeys
  balance: BudgetBalance
  limitTries: LimitTries
  askGate: AskGate
}

export interface NamespaceParts {
  name: string
  tag: string
  apps: readonly [ResolvedApp, ...ResolvedApp[]]
  limits: { perIpPerMinute: number; perSubjectPerMinute: number; isShared: boolean }
  clock: Clock
  /** Of the secrets that key a shared store; undefined for this process's memory. */
  keyring: Keyring | undefined
  ticketMemory: number
  visitTokenMemory: number
  nextOwner: () => string
  emit: EmitEvent
  readForce: () => ForceMode | 'none'
}

/** What is decided in shadow spends nothing of what is enforced. Calls to the API, and what they show, are the verifier's. */
export function createNamespace(parts: NamespaceParts, shadow: boolean): Namespace {
  const { tag, keyring } = parts
  const { monotonic } = parts.clock
  const keys = keyring
    ? // The release before had no shadow.
      createSharedKeys({
        digests: keyring.all,
        before: shadow ? () => undefined : createFormerDigest(parts),
        tag,
        shadow,
      })
    : createLocalKeys(shadow ? `${tag}:shadow` : tag)
  const balance = createBudgetBalance(monotonic)
  return {
    shadow,
    keys,
    balance,
    limitTries: createTryLimits({ limits: parts.limits, keys, monotonic }),
    askGate: createGate({ ...parts, keys, balance, shadow }),
  }
}
