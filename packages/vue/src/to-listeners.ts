import type { TCaptchaProps } from './props.ts'

/** The callbacks, one function each. Vue makes an array of `@result` and an `onResult` in `v-bind`, against its types. */
export const toListeners = ({ onResult, onEvent }: TCaptchaProps) => ({
  onResult: toEach(onResult),
  onEvent: toEach(onEvent),
})

const toEach =
  <Payload>(listeners: ((payload: Payload) => void) | undefined) =>
  (payload: Payload): void =>
    // By no `flat()`, which Chrome has from 69 on.
    ([] as (typeof listeners)[]).concat(listeners).forEach((listener) => listener?.(payload))
