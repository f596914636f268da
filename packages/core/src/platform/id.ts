/** Base-36 digits to tell things apart with. No secret. */
export const createId = (): string => Math.random().toString(36).slice(2)
