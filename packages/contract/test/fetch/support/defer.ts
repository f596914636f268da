/** A promise, and what resolves it. */
export function defer<Value = void>(): [promise: Promise<Value>, resolve: (value: Value) => void] {
  let resolve: (value: Value) => void = () => {}
  const promise = new Promise<Value>((settle) => (resolve = settle))
  return [promise, resolve]
}
