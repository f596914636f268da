import type { TCaptchaEvent } from '@tcaptcha/core'
import type { Logged } from '../../frame/run-state.ts'
import { toTime } from '../../ui/to-time.ts'
import type { Language } from '../../words/language.ts'
import { sayError, sayWhy } from '../../words/say/say-error.ts'
import { sayReason } from '../../words/say/say-reason.ts'
import { timelineWords } from './timeline-words.ts'
import { dictionaries } from '../../words/use-words.ts'

interface Line {
  what: string
  detail: string
  /** What its codes mean, in the language of the page. */
  meaning?: string | undefined
  /** Something that went wrong. */
  bad?: boolean
}

/** How the app asks for a code, and brings it. */
export const codeCalls = { send: 'sendCode(user)', redeem: 'redeem(code)' } as const

/** Where a line of the timeline belongs. */
export function toLane({ type }: Logged): 'state' | 'event' | 'request' | 'app' | 'server' {
  if (type === 'answer' || type === 'call' || type === 'code-answer') return 'server'
  return type === 'login' || type === 'code' || type === 'mistake' ? 'app' : type
}

/** A line of the timeline, in the words of the code; what they mean is in the language of the page. */
export function describe(frameEvent: Logged, language: Language): Line {
  if (frameEvent.type === 'state') return { what: frameEvent.status, detail: '' }
  if (frameEvent.type === 'event') return describeEvent(frameEvent.event, language)
  if (frameEvent.type === 'mistake') return { what: 'execute()', detail: frameEvent.message, bad: true }
  if (frameEvent.type === 'login') return { what: 'login({ ticket, randstr })', detail: frameEvent.request.ticket }
  if (frameEvent.type === 'answer') return describeAnswer(frameEvent, language)
  if (frameEvent.type === 'code') return { what: codeCalls[frameEvent.step], detail: frameEvent.given }
  if (frameEvent.type === 'code-answer')
    return { what: 'answer', detail: `${frameEvent.status}`, bad: frameEvent.status >= 400 }
  const { name, status, ms } = frameEvent.type === 'call' ? frameEvent.call : frameEvent
  const words = timelineWords[language]
  if (status === 'pending') return { what: name, detail: words.pending }
  if (status === 'forbidden') return { what: name, detail: words.forbidden, bad: true }
  return {
    what: name,
    detail: join(status || dictionaries[language].noReply, toTime(ms)),
    bad: status === 0 || status >= 400,
  }
}

function describeAnswer({ answer, server }: Extract<Logged, { type: 'answer' }>, language: Language): Line {
  const verdict = server.verdicts.at(-1)
  return {
    what: verdict?.kind ?? 'answer',
    detail: join(answer.status, verdict?.reason),
    meaning: verdict && sayReason(verdict, language),
    bad: !verdict?.allowed,
  }
}

function describeEvent(event: TCaptchaEvent, language: Language): Line {
  const { type, ms } = event
  if (type === 'script') {
    const { src, attempt, code } = event
    const { pathname } = new URL(src)
    const file = pathname.slice(pathname.lastIndexOf('/') + 1)
    return {
      what: 'script',
      detail: join(file, `#${attempt}`, code ?? 'ok', toTime(ms)),
      meaning: code && sayError({ code }, language),
      bad: code !== undefined,
    }
  }
  if (type !== 'result') return { what: type, detail: toTime(ms) }
  const { kind, by, code, errorCode, attempt } = event
  return {
    what: 'result',
    detail: join(kind, by, code, errorCode, `#${attempt}`, toTime(ms)),
    meaning: sayWhy({ error: code && { code, errorCode }, by }, language),
    bad: code !== undefined,
  }
}

const join = (...parts: (string | number | undefined)[]) => parts.filter((part) => part !== undefined).join(' · ')
