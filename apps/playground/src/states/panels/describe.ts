import type { TCaptchaEvent } from '@tcaptcha/core'
import type { Logged } from '../../frame/run-state.ts'
import { toTime } from '../../ui/to-time.ts'
import type { timelineWords } from '../../words/timeline.ts'

type TimelineWords = (typeof timelineWords)['en']

interface Line {
  what: string
  detail: string
  /** Something that went wrong. */
  bad?: boolean
}

/** Where a line of the timeline belongs. */
export function toLane({ type }: Logged): 'state' | 'event' | 'request' | 'app' | 'server' {
  if (type === 'answer' || type === 'call') return 'server'
  return type === 'login' || type === 'mistake' ? 'app' : type
}

/** A line of the timeline, in the words of the code. */
export function describe(happening: Logged, words: TimelineWords): Line {
  if (happening.type === 'state') return { what: happening.status, detail: '' }
  if (happening.type === 'event') return describeEvent(happening.event)
  if (happening.type === 'mistake') return { what: 'execute()', detail: happening.message, bad: true }
  if (happening.type === 'login') return { what: 'login({ ticket, randstr })', detail: happening.request.ticket }
  if (happening.type === 'answer') return describeAnswer(happening)
  const { name, status, ms } = happening.type === 'call' ? happening.call : happening
  if (status === 'pending') return { what: name, detail: words.pending }
  if (status === 'forbidden') return { what: name, detail: words.forbidden, bad: true }
  return { what: name, detail: join(status || words.noAnswer, toTime(ms)), bad: status === 0 || status >= 400 }
}

function describeAnswer({ answer, server }: Extract<Logged, { type: 'answer' }>): Line {
  const verdict = server.verdicts.at(-1)
  return { what: verdict?.kind ?? 'answer', detail: join(answer.status, verdict?.reason), bad: !verdict?.allowed }
}

function describeEvent(event: TCaptchaEvent): Line {
  const { type, ms } = event
  if (type === 'script') {
    const { src, attempt, code } = event
    const { pathname } = new URL(src)
    const file = pathname.slice(pathname.lastIndexOf('/') + 1)
    return { what: 'script', detail: join(file, `#${attempt}`, code ?? 'ok', toTime(ms)), bad: code !== undefined }
  }
  if (type !== 'result') return { what: type, detail: toTime(ms) }
  const { kind, by, code, errorCode, attempt } = event
  return { what: 'result', detail: join(kind, by, code, errorCode, `#${attempt}`, toTime(ms)), bad: code !== undefined }
}

const join = (...parts: (string | number | undefined)[]) => parts.filter((part) => part !== undefined).join(' · ')
