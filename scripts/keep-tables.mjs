import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Holds generated tables between `<!-- name -->` and `<!-- /name -->` in documents to what they are made from. With
 * `--write` it writes them. Ends the process, red where a table differs.
 *
 * @param {string} name
 * @param {object} made
 * @param {string} made.source What the tables are made from.
 * @param {string} made.command Writes them.
 * @param {Record<string, string[][]>} made.tables The rows of each document's table, the head first.
 */
export function keepTables(name, { source, command, tables }) {
  const shouldWrite = process.argv.includes('--write')
  let isSame = true
  for (const [path, rows] of Object.entries(tables)) {
    const text = readFileSync(path, 'utf8')
    if (!text.includes(`<!-- ${name} -->`)) throw new Error(`${path} has no place for the table of ${name}.`)
    const place = new RegExp(`(<!-- ${name} -->\n).*?(<!-- /${name} -->)`, 's')
    const next = text.replace(place, (_, start, end) => [start, toTable(rows), end].join('\n'))
    if (shouldWrite) writeFileSync(path, next)
    // The formatter sets the columns.
    else if (squeeze(next) !== squeeze(text)) {
      isSame = false
      console.error(`${path} differs from ${source}: ${command}`)
    }
  }
  if (isSame) console.log(shouldWrite ? `Wrote the table of ${name}.` : `The table of ${name} is that of ${source}.`)
  process.exit(isSame ? 0 : 1)
}

const toTable = ([head = [], ...rows]) =>
  `${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`

const squeeze = (text) => text.replaceAll(/[ -]+/g, ' ').replaceAll('\n\n', '\n')
