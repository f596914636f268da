const flag = 'IS_REACT_ACT_ENVIRONMENT'

/** React warns of each update outside of `act()`, but not while a test only waits: Testing Library's `waitFor` likewise. */
export async function outsideAct<Value>(run: () => Promise<Value>): Promise<Value> {
  const before: unknown = Reflect.get(globalThis, flag)
  if (before === undefined) return run()
  Reflect.set(globalThis, flag, false)
  try {
    return await run()
  } finally {
    Reflect.set(globalThis, flag, before)
  }
}
