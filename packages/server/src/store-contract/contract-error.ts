/** What a store did, and what it should have done. */
export class StoreContractError extends Error {
  override readonly name = 'StoreContractError'
}

/** Throws unless it holds. */
export function must(holds: boolean, message: string): asserts holds {
  if (!holds) throw new StoreContractError(message)
}
