// Checks that the READMEs have the table of docs/engines.json; `--write` writes it into them.
import { readFileSync, writeFileSync } from 'node:fs'

const names = {
  chromium: 'Chromium',
  wpe: 'WPE WebKit',
  webkitgtk: 'WebKitGTK',
  firefox: 'Firefox',
}
/** Which Safari has the WebKit of that version. */
const safaris = { 2.38: 'Safari 16', '2.50': 'Safari 26' }

const texts = {
  'README.md': {
    head: ['engine', 'short form of the faults', 'whole contract', 'emulated on it', 'run on'],
    passed: (count) => `${count} tests`,
    yes: 'yes',
    none: '–',
  },
  'README.zh-CN.md': {
    head: ['引擎', '故障精简套件', '完整契约套件', '在其上模拟', '运行日期'],
    passed: (count) => `${count} 项测试`,
    yes: '是',
    none: '–',
  },
}

const { engines } = JSON.parse(readFileSync('docs/engines.json', 'utf8'))
const shouldWrite = process.argv.includes('--write')
let isSame = true
for (const [path, words] of Object.entries(texts)) {
  const text = readFileSync(path, 'utf8')
  const next = text.replace(/(<!-- engines -->\n).*?(<!-- \/engines -->)/s, (_, start, end) =>
    [start, toTable(words), end].join('\n'),
  )
  if (!text.includes('<!-- engines -->')) throw new Error(`${path} has no place for the table of engines.`)
  if (shouldWrite) writeFileSync(path, next)
  // The formatter sets the columns.
  else if (squeeze(next) !== squeeze(text)) {
    isSame = false
    console.error(`${path} differs from docs/engines.json: node scripts/engines-table.mjs --write`)
  }
}
if (isSame)
  console.log(shouldWrite ? 'Wrote the table of engines.' : 'The table of engines is that of docs/engines.json.')
process.exit(isSame ? 0 : 1)

function toTable({ head, passed, yes, none }) {
  const rows = engines.map(({ engine, version, date, passed: count, contract, emulates }) => [
    toName(engine, version),
    count ? passed(count) : none,
    contract ? yes : none,
    emulates.filter((name) => !name.startsWith('without ')).join(', ') || none,
    date,
  ])
  return `${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

function toName(engine, version) {
  const safari = safaris[/^\d+\.\d+/.exec(version)?.[0]]
  const name = names[engine.replace(/-\d+$/, '')]
  return `${name} ${version}${safari ? ` (${safari})` : ''}`
}

function squeeze(text) {
  return text.replaceAll(/[ -]+/g, ' ').replaceAll('\n\n', '\n')
}
