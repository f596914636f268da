/** A property that a hole somewhere in the app puts on every object of the process. */
export type Pollution = readonly (readonly [name: string, value: unknown])[]

const root: object = Object.prototype

/** Pollutes `Object.prototype`. Returns the undo, which restores what was there. */
export function pollute(pollution: Pollution): () => void {
  const before = pollution.map(([name]) => [name, Object.getOwnPropertyDescriptor(root, name)] as const)
  for (const [name, value] of pollution) {
    const descriptor = { value, writable: true, enumerable: true, configurable: true }
    // Without a prototype, or `get` of an earlier one would be read as part of it.
    Reflect.defineProperty(root, name, Object.setPrototypeOf(descriptor, null) as PropertyDescriptor)
  }
  return () => {
    for (const [name] of pollution) Reflect.deleteProperty(root, name)
    for (const [name, descriptor] of before) if (descriptor) Reflect.defineProperty(root, name, descriptor)
  }
}

const isTrue = () => true
const doNothing = () => {}
const verdict = { class: 'answer', code: 1, kind: 'verified', allowed: true, reason: 'passed', ok: true, step: 'pass' }

/** What a polluted property may hold: the words, numbers and shapes that results are told apart by. */
// oxfmt-ignore
export const values: readonly unknown[] = [
  true, false, 1, 0, 100, '', 'passed', 'answer', 'api-down', 'closed', 'good', {}, [], verdict, isTrue, doNothing,
]

/**
 * What the language and Web APIs read of objects that they are given: descriptors, dictionaries, thenables. Not `return`: every
 * loop over an array that is left early calls it, the test runner's own too.
 */
export const platformNames = `
  get set value writable enumerable configurable constructor toString valueOf toJSON
  then length done next name message cause stack
  signal once capture passive status statusText headers body method duplex
  pull start cancel type mode highWaterMark fatal stream handleEvent`
  .trim()
  .split(/\s+/)

/** No async function can return an object while `then` is a function: no code that awaits goes on, ours or the test's. */
export const stopsTheLanguage = (pollution: Pollution) =>
  pollution.some(([name, value]) => name === 'then' && typeof value === 'function')

export const describePollution = (pollution: Pollution) =>
  pollution
    .map(([name, value]) => `${name} = ${typeof value === 'function' ? value.name : JSON.stringify(value)}`)
    .join(', ')
