/** What an option holds, or what the function that it holds gives. */
export const readOption = <Value>(option: Value | (() => Value)): Value =>
  typeof option === 'function' ? (option as () => Value)() : (option as Value)
