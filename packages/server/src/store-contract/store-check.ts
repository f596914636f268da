import type { VerifierStore } from '../stores/stores.ts'

/** One sentence that must hold of a store. It touches keys of `prefix` only. Rejects with what the store did instead. */
export interface StoreCheck {
  title: string
  run: (store: VerifierStore, prefix: string) => Promise<void>
}
