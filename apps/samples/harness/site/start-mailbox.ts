import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** Takes every mail that is sent to it. */
export interface Mailbox {
  /** For the sample's transport. */
  url: string
  /** Oldest first, as they came: headers and body. */
  mails: readonly string[]
  stop: () => Promise<void>
}

export async function startMailbox(): Promise<Mailbox> {
  const mails: string[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, taken) {
      const keep = async () => void mails.push(await text(stream))
      keep().then(() => taken(), taken)
    },
  })
  const server = smtp.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    mails,
    stop: () => new Promise((resolve) => smtp.close(() => resolve())),
  }
}
