// Checks that the READMEs have the table of what becomes of a visitor: by hand, by the vendor's snippet, with tcaptcha. `--write` writes it
// into them. It is made from the playground's list, each cell of which a browser test plays: apps/pages/specs/by-hand, apps/playground/e2e.
import { build } from 'esbuild'
import { keepTables } from './keep-tables.mjs'

/** Ten of the list: faults that sites meet, each different. */
const chosen = [
  'entry-hang',
  'entry-slow',
  'entry-blocked',
  'entry-404',
  'entry-html',
  'entry-no-global',
  'entry-late-global',
  'entry-poisoned',
  'entry-fails-once',
  'forbidden',
]

const texts = {
  'README.md': {
    language: 'en',
    head: ['the vendor’s script', 'by hand', 'the vendor’s snippet', 'tcaptcha'],
    fates: {
      in: 'logged in',
      refused: 'refused, no other way',
      lost: 'the click does nothing',
      stuck: 'nothing, ever',
    },
    solved: '**logged in**',
    disaster: (code) => `**another way in**, \`${code}\``,
  },
  'README.zh-CN.md': {
    language: 'zh',
    head: ['腾讯云的脚本', '手工接入', '腾讯云的容灾代码', 'tcaptcha'],
    fates: {
      in: '登录成功',
      refused: '被拒，没有其他方式',
      lost: '点击没有反应',
      stuck: '一直没有结果',
    },
    solved: '**登录成功**',
    disaster: (code) => `**可改用二次验证**，\`${code}\``,
  },
}

const { byHandFaults, findScenario } = await load(`
  export { byHandFaults } from './apps/playground/src/by-hand/faults.ts'
  export { findScenario } from './apps/playground/src/scenarios.ts'`)

keepTables('faults', {
  source: 'apps/playground/src/by-hand/faults.ts',
  command: 'node scripts/faults-table.mjs --write',
  tables: Object.fromEntries(Object.entries(texts).map(([path, words]) => [path, toRows(words)])),
})

function toRows({ language, head, fates, solved, disaster }) {
  const rows = chosen.map((id) => {
    const fault = byHandFaults.find((each) => each.id === id)
    if (!fault) throw new Error(`The playground's list has no ${id}.`)
    const { title, expected } = findScenario(id)
    const { bare, fate } = fault
    const ours = expected.kind === 'solved' ? solved : disaster(expected.code)
    return [title[language], fates[bare], fates[fate], ours]
  })
  return [head, ...rows]
}

async function load(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['@tcaptcha/source'],
    logLevel: 'error',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}
