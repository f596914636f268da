import { errorCodes } from '@tcaptcha/core'
import type { SearchTexts } from '../../scenarios/load-search-texts.ts'
import { toTerms, type ListedScenario, type ScenarioGroup } from '../../scenarios/scenario.ts'
import { toOthers } from './synonyms.ts'

/** The states that have every word of a query, in their groups. Words of both languages, whatever the page is in. */
export function findStates(
  groups: readonly ScenarioGroup[],
  query: string,
  texts: SearchTexts,
): readonly ScenarioGroup[] {
  const phrase = query.trim().toLowerCase()
  // `ad blocker` is one word of the table, though it is two of them.
  const wanted = toOthers(phrase).length > 0 ? [phrase] : toWords(query)
  if (wanted.length === 0) return query.trim() === '' ? groups : []
  return groups.flatMap((group) => {
    const scenarios = group.scenarios.filter((scenario) => {
      const text = toText(group, scenario, texts)
      return wanted.every((word) => has(text, word) || isLong(word, (part) => has(text, part)))
    })
    return scenarios.length > 0 ? [{ ...group, scenarios }] : []
  })
}

/** All that is to be found of a state. Latin words are found by how they begin, and each has a space before it. */
interface Searched {
  readonly latin: string
  readonly chinese: string
}

const has = ({ latin, chinese }: Searched, word: string): boolean =>
  [word, ...toOthers(word)].some((one) => (isLatin(one) ? latin.includes(` ${one}`) : chinese.includes(one)))

/** Nobody writes spaces in Chinese: `脚本超时` is two words. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const isLong = (word: string, hasPart: (part: string) => boolean): boolean => {
  const parts = isLatin(word) ? [] : [...segmenter.segment(word)].map(({ segment }) => segment)
  return parts.length > 1 && parts.every(hasPart)
}

const isLatin = (word: string) => /^[a-z0-9]/.test(word)

/** `Script超时 1001` → `script`, `超时`, `1001`. */
const toWords = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+|[\u3400-\u9fff]+/g) ?? []

/** Also the parts of `perIp` and the whole of it. */
const toLatin = (text: string) =>
  toWords(`${text} ${text.replace(/([a-z])([A-Z])/g, '$1 $2')}`)
    .filter(isLatin)
    .map((word) => ` ${word}`)
    .join('')

function toText(
  { id: group, title: groupTitle }: ScenarioGroup,
  { id, title, expected, check = {} }: ListedScenario,
  texts: SearchTexts,
): Searched {
  const meaning = Object.entries(errorCodes).find(([code]) => Number(code) === expected.errorCode)?.[1]
  const all = [title, groupTitle, meaning].flatMap((text) => (text ? [text.en, text.zh] : []))
  const text = [id, group, ...all, texts[id] ?? '', ...toTerms(expected), check.api ?? ''].join(' ')
  return { latin: toLatin(text), chinese: text.toLowerCase() }
}
