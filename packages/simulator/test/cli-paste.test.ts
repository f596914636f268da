import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it, onTestFinished } from 'vitest'
import { useCli } from './use-cli.ts'

const { run } = useCli()

/** What the command prints, in blocks. */
async function start() {
  const { said } = run('--port', '0')
  await expect.poll(() => said.output, { timeout: 5000 }).toContain('Ctrl-C')
  const find = (word: string) =>
    said.output.split('\n\n').find((block) => block.startsWith('  ') && block.includes(word)) ?? ''
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(said.output) ?? []
  return { find, url }
}

const bundle = async (contents: string) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../../..', import.meta.url)) },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['@tcaptcha/source'],
  })
  return outputFiles[0]?.text ?? ''
}

it('the lines are pasted: the page has a script, and a ticket passes on the server', async () => {
  const { find, url } = await start()
  const code = `import { createVerifier } from '@tcaptcha/server'
    import { readSettings } from '@tcaptcha/server/node'
    const config = process.env.TCAPTCHA_SIMULATOR ? readSettings() : { appId: '190000000',
    ${find('acceptSimulator')}
    }
    const answer = await fetch('${url}/~solved-without-ui/cap_union_prehandle?aid=190000000')
    const { ticket, randstr } = await answer.json()
    const verdict = await createVerifier({ ...config, degrade: 'never' }).verify({ ticket, randstr, ip: '203.0.113.7' })
    const page = {
    ${find('unsafeScriptSource')}
    }
    console.log(verdict.kind, page.unsafeScriptSource, (await fetch(page.script)).status)
    process.exit()`
  const folder = mkdtempSync(fileURLToPath(new URL('../node_modules/.paste-', import.meta.url)))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'server.mjs')
  writeFileSync(file, await bundle(code))
  const [name = '', value] = find('TCAPTCHA_SIMULATOR').trim().split('=')
  for (const env of [{}, { [name]: value }]) {
    const { stdout, stderr } = spawnSync(process.execPath, [file], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    })
    expect(stderr + stdout).toBe('verified true 200\n')
  }
})
