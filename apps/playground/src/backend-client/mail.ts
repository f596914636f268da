/** A mail in the visitor's mailbox. Nothing is sent: the playground's server keeps it for this session. */
export interface Mail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Six digits. */
  readonly code: string
}
