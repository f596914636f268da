import type { TCaptchaProps } from './props.ts'

/** The callbacks, each one function: of `@result` beside an `onResult` in `v-bind` Vue makes an array, whatever the types say. */
export const toListeners = ({ onResult, onEvent }: TCaptchaProps) => ({
  onResult: toEach(onResult),
  onEvent: toEach(onEvent),
})

const toEach =
  <Told>(listeners: ((told: Told) => void) | undefined) =>
  (told: Told): void =>
    [listeners].flat().forEach((each) => each?.(told))
