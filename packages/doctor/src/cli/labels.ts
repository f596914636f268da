import type { Diagnosis } from '../diagnose.ts'
import type { LiveReport } from '../live/examine.ts'
import type { Lang } from '../words/check-text.ts'
import type { Paint } from './paint.ts'

export const labels = {
  en: {
    error: 'error',
    warning: 'warning',
    info: 'info',
    why: 'Why:  ',
    cure: 'Cure: ',
    allWell: 'The four values fit together, and the clock is right.',
  },
  zh: {
    error: '错误',
    warning: '警告',
    info: '提示',
    why: '原因：',
    cure: '解决：',
    allWell: '四个值相互匹配，时钟正常。',
  },
} as const satisfies Record<Lang, Record<string, string>>

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`

/** Said plainly: it may be the wrong folder. */
const nothingToCheck: Readonly<Record<Lang, (files: number) => string>> = {
  en: (files) => `No Tencent Cloud Captcha found in ${count(files, 'file')}: there was nothing to check.`,
  zh: (files) => `检查了 ${files} 个文件，没有发现腾讯云验证码，无需检查。`,
}

/** The last lines: how many of what, and that nothing was changed. */
export function summarise(diagnosis: Diagnosis, live: LiveReport | undefined, lang: Lang, paint: Paint): string[] {
  const all = [...diagnosis.findings, ...(live?.findings ?? [])]
  const errors = all.filter(({ severity }) => severity === 'error').length
  const warnings = all.filter(({ severity }) => severity === 'warning').length
  const { files, ignored, usesCaptcha, isCut, unread } = diagnosis
  const colour = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green'
  if (!usesCaptcha && all.length === 0) return [paint(nothingToCheck[lang](files), 'yellow')]
  if (lang === 'zh') {
    const notes = [
      ...(ignored > 0 ? [`忽略了 ${ignored} 条`] : []),
      ...(unread > 0 ? [`${unread} 个文件或目录无权读取`] : []),
      ...(isCut ? ['文件过多，只检查了一部分'] : []),
      ...(usesCaptcha ? [] : ['没有发现腾讯云验证码']),
    ]
    const found = all.length === 0 ? '没有发现问题' : `${errors} 个错误，${warnings} 个警告`
    return [
      `${paint(found, colour)}。检查了 ${files} 个文件${notes.map((note) => `，${note}`).join('')}。没有修改任何文件。`,
    ]
  }
  const notes = [
    ...(ignored > 0 ? [`${ignored} ignored by comments`] : []),
    ...(unread > 0 ? [`${unread} could not be read`] : []),
    ...(isCut ? ['too many files: some were not read'] : []),
    ...(usesCaptcha ? [] : ['no Tencent Cloud Captcha in here']),
  ]
  const found = all.length === 0 ? 'Nothing wrong' : `${count(errors, 'error')}, ${count(warnings, 'warning')}`
  return [
    `${paint(found, colour)} in ${count(files, 'file')}${notes.map((note) => `; ${note}`).join('')}. Nothing was changed.`,
  ]
}
