/** What `Response.Error` says. */
export interface Refusal {
  error: string
  message: string
}

/** An error of the vendor's, in words of ours that say what to do. */
export const refuse = (error: string, message: string): Refusal => ({ error, message })
