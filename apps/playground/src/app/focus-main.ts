/** Brings the keyboard to the run. */
export const focusMain = (): void => document.getElementById('main')?.focus()
