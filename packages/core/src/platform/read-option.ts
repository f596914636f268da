/** What an option holds, or what the function that it holds gives. */
export const read = <Value>(option: Value | (() => Value)): Value =>
  typeof option === 'function' ? (option as () => Value)() : (option as Value)
