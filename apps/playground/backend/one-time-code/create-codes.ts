import { readJson } from '../read-json.ts'
import { createCode, readDigits } from './create-code.ts'
import { createDigest } from './create-digest.ts'
import { createLimiter } from './create-limiter.ts'
import type { CodesNote } from './codes-note.ts'
import { writeMail } from './write-mail.ts'

const minute = 60_000
/** Milliseconds for which a code is good. */
export const lifetime = 10 * minute
/** How often one code may be tried. */
export const mostTries = 5
/** Mails to an account, in an hour. */
export const mostMails = 5

/** Mails that a mailbox shows; older ones go. */
const mostShown = 20

interface KeptCode {
  readonly attempt: string
  readonly user: string
  readonly digest: ArrayBuffer
  readonly sentAt: number
}

/**
 * The way in without a captcha, as `apps/docs/en/servers/one-time-code.md` has it: a code by mail, good for ten minutes, five tries and one log-in.
 * The playground's session stands for a cookie: a worker can set none. Passwords are not checked.
 */
export function createCodes(now: () => number, { mails = [], asked }: CodesNote = {}) {
  const digest = createDigest()
  const limits = {
    asks: createLimiter(20, 10 * minute, now),
    mails: createLimiter(mostMails, 60 * minute, now),
    tries: createLimiter(mostTries, 2 * lifetime, now),
  }
  const inbox = [...mails]
  let kept: KeptCode | undefined
  const ready = takeUp()

  /** A code that was asked for before the server was stopped. */
  async function takeUp() {
    const code = inbox.at(-1)?.code
    if (!asked || code === undefined) return
    const { tries, ...known } = asked
    for (let tried = 0; tried < tries; tried += 1) limits.tries.fits(asked.attempt)
    kept = { ...known, digest: await digest.sign(asked.attempt, code) }
  }

  /** Mails a code. The one before is good no longer. */
  async function send(request: Request): Promise<Response> {
    await ready
    // A form on another site can't send JSON.
    if (!isJson(request)) return say(415)
    if (!limits.asks.fits('this visitor')) return say(429)
    const { user: given, language } = await readJson(request)
    // However it is written, it is one account.
    const user = typeof given === 'string' ? given.trim().toLowerCase() : ''
    if (user === '' || user.length > 254) return say(400)
    if (!limits.mails.fits(user)) return say(429)
    const [attempt, code] = [crypto.randomUUID(), createCode()]
    const signed = await digest.sign(attempt, code)
    // At one moment: of two asked for at once, the newest mail has the code that is good.
    inbox.push(writeMail(user, code, language))
    inbox.splice(0, inbox.length - mostShown)
    kept = { attempt, user, digest: signed, sentAt: now() }
    return say(202)
  }

  /** Logs the visitor in by the code. A wrong, a used and a missing code get the same answer. */
  async function redeem(request: Request): Promise<Response> {
    if (!isJson(request)) return say(415)
    const { code } = await readJson(request)
    await ready
    const tried = kept
    // Counted before the comparison, as guesses may come at the same time.
    const hasTries = !!tried && limits.tries.fits(tried.attempt)
    const isRight = !!tried && (await digest.isOf(tried.digest, tried.attempt, readDigits(code)))
    const isFresh = !!tried && now() - tried.sentAt < lifetime
    // Deleted before the session begins: of two requests at once, one gets in.
    if (!tried || !hasTries || !isRight || !isFresh || kept !== tried) return say(403)
    kept = undefined
    return Response.json({ user: tried.user }, { headers: noStore })
  }

  /** What outlasts the server. The codes are in the mails, which are the visitor's. */
  function note(): CodesNote {
    if (!kept) return { mails: inbox }
    const { attempt, user, sentAt } = kept
    return { mails: inbox, asked: { attempt, user, sentAt, tries: limits.tries.count(attempt) } }
  }

  return { send, redeem, note, inbox: () => Response.json(inbox, { headers: noStore }) }
}

const noStore = { 'cache-control': 'no-store' }
const say = (status: number) => new Response(null, { status, headers: noStore })
const isJson = ({ headers }: Request) => /^application\/json\b/i.test(headers.get('content-type') ?? '')
