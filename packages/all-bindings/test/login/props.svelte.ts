/** Props that a test changes after it mounted the component. */
export function toProps<Props extends object>(props: Props): Props {
  const current = $state({ ...props })
  return current
}
