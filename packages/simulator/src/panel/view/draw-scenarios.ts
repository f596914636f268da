import { type GroupName, groupNames } from '../words/group-names.ts'
import { createButton, createElement } from './create-element.ts'
import type { Item } from './scenario-groups.ts'

/** A list of scenarios to choose from. */
export interface ScenarioList {
  readonly element: HTMLElement
  mark: (name: string | undefined) => void
  /** Shows what has all the words; returns how many that are. */
  filter: (words: readonly string[]) => number
}

/** What the list is called, and what a choice does. */
export interface ScenarioListInit {
  /** `scenario` or `api`: the `data-` attribute by which tests find a button. */
  kind: 'scenario' | 'api'
  items: readonly Item[]
  title: string
  note: string
  current: string
  isChinese: boolean
  choose: (name: string) => void
}

/** Draws the list, a heading for each group. */
export function drawScenarios({
  kind,
  items,
  title,
  note,
  current,
  isChinese,
  choose,
}: ScenarioListInit): ScenarioList {
  const groups = new Map<GroupName, HTMLElement>()
  const rows = items.map(({ name, titles, group }) => {
    const text = titles[isChinese ? 1 : 0]
    const button = createButton(
      { class: 'scenario', [`data-${kind}`]: name, 'aria-label': name, title: text },
      () => choose(name),
      createElement(
        'span',
        { class: 'name' },
        createElement('span', { class: 'mono' }, name),
        createElement('span', { class: 'now' }, current),
      ),
      createElement('span', { class: 'text' }, text.replace(/`/g, '')),
    )
    const row = createElement('li', {}, button)
    const list = groups.get(group) ?? createElement('ul', { 'aria-label': groupNames[group][isChinese ? 1 : 0] })
    groups.set(group, list)
    list.append(row)
    return { name, button, row, words: `${name} ${titles.join(' ')} ${groupNames[group].join(' ')}`.toLowerCase() }
  })
  const sections = [...groups].map(([group, list]) =>
    createElement(
      'div',
      {},
      createElement('h4', { 'aria-hidden': 'true' }, groupNames[group][isChinese ? 1 : 0]),
      list,
    ),
  )
  const heading = createElement(
    'div',
    { class: 'title' },
    createElement('h3', {}, title),
    createElement('span', { class: 'soft' }, note),
  )
  const element = createElement('section', { 'aria-label': title, 'data-list': kind }, heading, ...sections)
  return {
    element,
    mark(chosen) {
      for (const { name, button } of rows) {
        if (name === chosen) button.setAttribute('aria-current', 'true')
        else button.removeAttribute('aria-current')
      }
    },
    filter(words) {
      for (const row of rows) row.row.hidden = !words.every((word) => row.words.includes(word))
      for (const section of sections) section.hidden = !section.querySelector('li:not([hidden])')
      const count = rows.filter(({ row }) => !row.hidden).length
      element.hidden = count === 0
      return count
    },
  }
}
