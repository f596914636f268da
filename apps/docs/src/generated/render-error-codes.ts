import { errorCodes, TCaptchaError, type TCaptchaErrorCode } from '@tcaptcha/core'
import { faults, reasons, type FaultReason, type VerdictReason } from '@tcaptcha/server'
import { closedMeanings, errorMeanings } from '../../../playground/src/words/say/error-meanings.ts'
import { reasonsZh } from '../../../playground/src/words/say/reasons-zh.ts'
import type { Language } from '../pages/site.ts'
import { faultsZh } from './faults-zh.ts'
import { pageCodes } from './page-codes.ts'
import { words } from './words.ts'

const kinds = ['verified', 'degraded', 'rejected', 'unavailable', 'misconfigured'] as const

/** The page of error codes, from the sources that use them. */
export function renderErrorCodes(language: Language): string {
  const { title, description, search, intro, code, number, closed, reason, fault } = words[language]
  const front = ['---', `description: ${description}`, `search: [${search.join(', ')}]`, 'editLink: false', '---']
  const parts = [
    `# ${title}`,
    intro,
    `## ${code.title}`,
    code.intro,
    toTable(code.head, toCodeRows(language)),
    `## ${number.title}`,
    number.intro,
    toTable(number.head, toNumberRows(language)),
    `## ${closed.title}`,
    toTable(
      closed.head,
      Object.entries(closedMeanings).map(([by, meaning]) => [`\`${by}\``, meaning[language]]),
    ),
    `## ${reason.title}`,
    reason.intro,
    ...kinds.flatMap((kind) => [`### \`${kind}\``, toTable(reason.head, toReasonRows(language, kind))]),
    `## ${fault.title}`,
    fault.intro,
    toTable(fault.head, toFaultRows(language)),
  ]
  return `${front.join('\n')}\n\n${parts.join('\n\n')}\n`
}

const codes = Object.keys(errorMeanings) as TCaptchaErrorCode[]
const toNumber = (code: TCaptchaErrorCode) => new TCaptchaError(code, '').errorCode

const toCodeRows = (language: Language) =>
  codes.map((code) => {
    const { again, todo } = pageCodes[code]
    // The script's own numbers say more than ours.
    const number = code === 'vendor-error' ? '1002–1013, 1085' : (toNumber(code) ?? '–')
    return [`\`${code}\``, `${number}`, errorMeanings[code][language], again[language], todo[language]]
  })

const toNumberRows = (language: Language) =>
  Object.entries(errorCodes).map(([number, { name, [language]: meaning }]) => {
    const ours = codes.filter((code) => code !== 'vendor-error' && toNumber(code) === Number(number))
    const all = number === '1001' || number === '1014' ? ours : [...ours, 'vendor-error']
    return [number, name ? `\`${name}\`` : '–', meaning, all.map((code) => `\`${code}\``).join(' ')]
  })

const toReasonRows = (language: Language, wanted: (typeof kinds)[number]) =>
  (Object.keys(reasons) as VerdictReason[])
    .filter((name) => reasons[name].kind === wanted)
    .map((name) => {
      const { message, retry, stepUp } = reasons[name]
      const toYes = (is: boolean) => (is ? words[language].yes : '–')
      return [`\`${name}\``, language === 'zh' ? reasonsZh[name] : message, toYes(retry), toYes(stepUp)]
    })

const toFaultRows = (language: Language) =>
  (Object.keys(faults) as FaultReason[]).map((name) => [
    `\`${name}\``,
    language === 'zh' ? faultsZh[name] : faults[name],
  ])

const toTable = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
