// The `integrity` of the files for a <script>, beside them: `node scripts/integrity.mjs FOLDER`. A build's last step.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder = '.'] = process.argv.slice(2)
const toIntegrity = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(folder, file)))
    .digest('base64')}`
const files = readdirSync(folder).filter((file) => /\.global\.(?:development\.)?js$/.test(file))
const integrity = Object.fromEntries(files.sort().map((file) => [file, toIntegrity(file)]))
writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`)
