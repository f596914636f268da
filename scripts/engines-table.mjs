// Checks that the guides have the table of docs/engines.json; `--write` writes it into them.
import { readFileSync } from 'node:fs'
import { keepTables } from './keep-tables.mjs'

const names = {
  chromium: 'Chromium',
  wpe: 'WPE WebKit',
  webkitgtk: 'WebKitGTK',
  firefox: 'Firefox',
}
/** Which Safari has the WebKit of that version. */
const safaris = { 2.38: 'Safari 16', '2.50': 'Safari 26' }

const texts = {
  'apps/docs/en/guides/pages.md': {
    head: ['engine', 'short form of the faults', 'whole contract', 'emulated on it', 'run on'],
    passed: (count) => `${count} tests`,
    yes: 'yes',
    none: '–',
  },
  'apps/docs/zh/guides/pages.md': {
    head: ['引擎', '故障精简套件', '完整契约套件', '在其上模拟', '运行日期'],
    passed: (count) => `${count} 项测试`,
    yes: '是',
    none: '–',
  },
}

const { engines } = JSON.parse(readFileSync('docs/engines.json', 'utf8'))
keepTables('engines', {
  source: 'docs/engines.json',
  command: 'node scripts/engines-table.mjs --write',
  tables: Object.fromEntries(Object.entries(texts).map(([path, words]) => [path, toRows(words)])),
})

function toRows({ head, passed, yes, none }) {
  const rows = engines.map(({ engine, version, date, passed: count, contract, emulates }) => [
    toName(engine, version),
    count ? passed(count) : none,
    contract ? yes : none,
    emulates.filter((name) => !name.startsWith('without ')).join(', ') || none,
    date,
  ])
  return [head, ...rows]
}

function toName(engine, version) {
  const safari = safaris[/^\d+\.\d+/.exec(version)?.[0]]
  const name = names[engine.replace(/-\d+$/, '')]
  return `${name} ${version}${safari ? ` (${safari})` : ''}`
}
