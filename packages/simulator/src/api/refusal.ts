/** What `Response.Error` says. */
export interface Refusal {
  error: string
  message: string
}

/** An error code of the vendor, with our own message that says what to do. */
export const refuse = (error: string, message: string): Refusal => ({ error, message })
