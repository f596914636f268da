/** Uncaught errors and unhandled rejections of the page, in the order in which they come. */
export function watchErrors(): string[] {
  const errors: string[] = []
  addEventListener('error', ({ target, message }) => {
    if (target === window) errors.push(message)
  })
  addEventListener('unhandledrejection', ({ reason }) => errors.push(`unhandled: ${reason}`))
  return errors
}
