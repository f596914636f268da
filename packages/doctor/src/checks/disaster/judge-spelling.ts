import { parseDisasterTicket } from '@tcaptcha/core'
import type { Piece } from './pieces.ts'

type Fault = { en: string; zh: string }

const appId = '2031483705'
const samples: Readonly<Record<Exclude<Piece['kind'], 'text' | 'any'>, string>> = {
  seconds: '1700000000',
  fraction: '1700000000.5',
  milliseconds: '1700000000000',
  appId,
  code: '1001',
}
/** What an expression that we know nothing of may give. */
const guesses = [samples.appId, samples.seconds, samples.code, '_', '']

/** Whether the text is meant to be a disaster ticket: letters near a prefix, and a code or an app id behind it. */
export function isMeantAsTicket(pieces: readonly Piece[]): boolean {
  const [first, ...rest] = pieces
  if (first?.kind !== 'text') return false
  const lead = /^[a-z]+(?:_(?=[a-z]))?[a-z]*/i.exec(first.text)?.[0].toLowerCase() ?? ''
  const isNear = lead.startsWith('t') && Math.min(distance(lead, 'terror'), distance(lead, 'trerror')) <= 2
  const kinds = rest.map(({ kind }) => kind)
  const isTold = kinds.some((kind) => /^(?:seconds|fraction|milliseconds|appId)$/.test(kind))
  const hasParts = isTold || kinds.filter((kind) => kind === 'any').length > 1 || /10\d\d|1085/.test(first.text)
  const isText = pieces.some((piece) => piece.kind === 'text' && /\s/.test(piece.text))
  return isNear && !isText && hasParts && (rest.length > 0 || /\d{9}/.test(first.text))
}

/** What is wrong with it, or undefined. It is well where some guess makes it so. */
export function judgeSpelling(pieces: readonly Piece[]): Fault | undefined {
  const texts = expand(pieces, 0)
  if (texts.some((text) => /^tr?error_/.test(text) && /_\d{10}(?:_|$)/.test(text) && isStandard(text))) return undefined
  const [text = ''] = texts
  if (!/^tr?error_/.test(text)) {
    const lead = /^[a-z_]*/i.exec(text)?.[0] ?? ''
    return /^tr?error$/.test(lead.replace(/_$/, ''))
      ? { en: 'the underscore after the prefix is missing', zh: '前缀后面少了下划线' }
      : { en: `the prefix is "${lead}"`, zh: `前缀写成了“${lead}”` }
  }
  if (pieces.some(({ kind }) => kind === 'fraction'))
    return { en: 'the time has decimals: Math.floor() is missing', zh: '时间带小数，少了 Math.floor()' }
  if (pieces.some(({ kind }) => kind === 'milliseconds'))
    return { en: 'the time is in milliseconds, not seconds', zh: '时间是毫秒，应为秒' }
  const afterPrefix = text.replace(/^tr?error_/, '')
  if (!/^\d{4}(?!\d)/.test(afterPrefix))
    return /^\d{4}\d{5,}/.test(afterPrefix) && !afterPrefix.startsWith(appId)
      ? { en: 'the underscore after the error code is missing', zh: '错误码后面少了下划线' }
      : {
          en: 'the order is wrong: first the error code, then the app id, then the time',
          zh: '顺序不对：应为错误码、CaptchaAppId、时间',
        }
  if (/^\d{4}_\d{8,}17000000/.test(afterPrefix))
    return { en: 'the underscore between app id and time is missing', zh: 'CaptchaAppId 和时间之间少了下划线' }
  if (/^\d{4}_1700000000/.test(afterPrefix)) {
    return afterPrefix.includes(appId)
      ? {
          en: 'the order is wrong: first the error code, then the app id, then the time',
          zh: '顺序不对：应为错误码、CaptchaAppId、时间',
        }
      : { en: 'the app id is missing', zh: '缺少 CaptchaAppId' }
  }
  if (/__/.test(afterPrefix)) return { en: 'the app id is empty', zh: 'CaptchaAppId 为空' }
  return { en: 'a part is missing, or it has no underscore before it', zh: '缺少一段，或少了下划线' }
}

const isStandard = (text: string) => {
  const read = parseDisasterTicket(text)
  return (
    read?.form === 'standard' &&
    String(read.issuedAt).length === 10 &&
    /^tr?error_1\d{3}_\d{9,10}_(?:1[67]\d{8}|\d{10})/.test(text) &&
    !/^tr?error_\d{4}_1700000000_2031483705$/.test(text)
  )
}

function expand(pieces: readonly Piece[], guessed: number): string[] {
  const [first, ...rest] = pieces
  if (!first) return ['']
  const heads =
    first.kind === 'text'
      ? [first.text]
      : first.kind === 'any'
        ? guessed < 3
          ? guesses
          : guesses.slice(0, 1)
        : [samples[first.kind]]
  const tails = expand(rest, guessed + (first.kind === 'any' ? 1 : 0))
  return heads.flatMap((head) => tails.map((tail) => head + tail))
}

/** How many letters are to be changed, added or taken out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return row[b.length] ?? 0
}
