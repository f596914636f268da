import { checks } from '../../src/index.ts'
import type { CheckText, Lang, Severity } from '../../src/words/check-text.ts'
import { liveChecks } from '../../src/words/live.ts'
import { keyChecks } from '../../src/words/keys.ts'
import { ourChecks } from '../../src/words/ours.ts'
import { pageChecks } from '../../src/words/page.ts'
import { resultChecks } from '../../src/words/result.ts'
import { scriptChecks } from '../../src/words/script.ts'
import { serverChecks } from '../../src/words/server.ts'

const groups: readonly { title: Readonly<Record<Lang, string>>; checks: Readonly<Record<string, CheckText>> }[] = [
  { title: { en: 'The script', zh: '脚本' }, checks: scriptChecks },
  { title: { en: 'The result in the page', zh: '页面上的结果' }, checks: resultChecks },
  { title: { en: 'The server', zh: '服务端' }, checks: serverChecks },
  { title: { en: 'Headers of the page', zh: '页面的响应头' }, checks: pageChecks },
  { title: { en: 'Our packages', zh: '本项目的包' }, checks: ourChecks },
  { title: { en: 'Keys', zh: '密钥' }, checks: keyChecks },
  { title: { en: 'With --live', zh: '加上 --live' }, checks: liveChecks },
]

const severities: Readonly<Record<Lang, Readonly<Record<Severity, string>>>> = {
  en: { error: 'Error.', warning: 'Warning.', info: 'Note.' },
  zh: { error: '错误。', warning: '警告。', info: '提示。' },
}

/** The page's part about every check. */
export const toDocsSection = (lang: Lang): string =>
  groups
    .map(
      ({ title, checks: list }) =>
        `## ${title[lang]}\n\n${Object.entries(list)
          .map(([id, text]) => toEntry(id, text, lang))
          .join('\n\n')}`,
    )
    .join('\n\n')

/** Ids that are on the page, to be compared with those of the code. */
export const documented = groups
  .flatMap(({ checks: list }) => Object.keys(list))
  .filter((id) => Object.hasOwn(checks, id))

function toEntry(id: string, { severity, what, why, cure }: CheckText, lang: Lang): string {
  const label = lang === 'en' ? ['Cure: ', ' '] : ['解决：', '']
  return `### ${id}\n\n**${severities[lang][severity]}**${label[1]}${escape(what[lang])}\n\n${escape(why[lang])}\n\n${label[0]}${escape(cure[lang])}`
}

/** What was found is anything; a tag would be one of VitePress's. */
const escape = (text: string) =>
  text
    .replace(/\{\w+\}/g, '…')
    .replace(/</g, '\\<')
    .replace(/\*/g, '\\*')
