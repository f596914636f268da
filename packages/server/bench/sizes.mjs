import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))
const mainEntry = `${packageFolder}dist/index.js`

/** Milliseconds that each import takes in a process that has imported nothing yet, `times` each, in turn. */
export function timeImports(sdkEntry, times) {
  const entries = { main: mainEntry, node: `${packageFolder}dist/node.js`, sdk: sdkEntry }
  const found = { main: [], node: [], sdk: [] }
  for (let n = 0; n < times; n++) {
    for (const [name, path] of Object.entries(entries)) {
      const code = `const at = performance.now()
        await import(${JSON.stringify(pathToFileURL(path).href)})
        console.log(performance.now() - at)`
      const args = ['--input-type=module', '--eval', code]
      found[name].push(Number(execFileSync(process.execPath, args, { encoding: 'utf8' })))
    }
  }
  return found
}

/** Bytes of the main entry after gzip, and of what npm packs. */
export function measureSizes() {
  const packing = ['pack', '--dry-run', '--json']
  const shell = process.platform === 'win32'
  const [{ size }] = JSON.parse(execFileSync('npm', packing, { cwd: packageFolder, encoding: 'utf8', shell }))
  return { gzip: gzipSync(readFileSync(mainEntry), { level: 9 }).length, packed: size }
}
