import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** Takes every mail that is sent to it. */
export interface Mailbox {
  /** For the sample's transport. */
  url: string
  /** Oldest first, as they came: headers and body. */
  mails: readonly string[]
  /** Refuses mails instead, for as long as it is told. */
  refuses: boolean
  refused: readonly string[]
  stop: () => Promise<void>
}

export async function startMailbox(): Promise<Mailbox> {
  const mails: string[] = []
  const refused: string[] = []
  const coming = new Map<string, string>()
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { id }, taken) {
      const take = async () => {
        const mail = await text(stream)
        if (!mailbox.refuses) return void coming.set(id, mail)
        refused.push(mail)
        throw new Error('no room')
      }
      take().then(() => taken(), taken)
    },
    // Once the sender knows that it was taken, and has gone.
    onClose({ id }) {
      const mail = coming.get(id)
      if (mail && coming.delete(id)) mails.push(mail)
    },
  })
  const server = smtp.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    mails,
    refuses: false,
    refused,
    stop: () => new Promise((resolve) => smtp.close(() => resolve())),
  }
  return mailbox
}
