import { execFile } from 'node:child_process'
import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { diagnose } from '../src/index.ts'
import { buildCli } from './support/build-cli.ts'
import { createFolder } from './support/scratch.ts'

const fault = "load('https://ssl.captcha.qq.com/TCaptcha.js')"
const find = async (files: Parameters<typeof createFolder>[0]) => {
  const { findings } = await diagnose(createFolder(files))
  return findings.map(({ file, line, column }) => `${file}:${line}:${column}`)
}

it('skips what others wrote or tools made, and what .gitignore names, in subfolders too', async () => {
  const found = await find({
    '.gitignore': '/made\n*.gen.js\n!kept.gen.js\n',
    'app/.gitignore': 'local.js\n',
    'a.js': fault,
    'app/local.js': fault,
    'app/b.js': fault,
    'made/c.js': fault,
    'd.gen.js': fault,
    'kept.gen.js': fault,
    'node_modules/x/index.js': fault,
    'dist/e.js': fault,
    'lib/f.min.js': fault,
    'types.d.ts': fault,
    '.git/hooks/g.js': fault,
    'app/test/h.test.js': fault,
  })
  expect(found).toEqual(['a.js:1:6', 'app/b.js:1:6', 'kept.gen.js:1:6'])
})

it('reads CRLF, a byte order mark, GBK and UTF-16', async () => {
  const gbk = Buffer.concat([
    Buffer.from('// '),
    Buffer.from([0xd1, 0xe9, 0xd6, 0xa4, 0xc2, 0xeb]),
    Buffer.from(`\n${fault}`),
  ])
  const found = await find({
    'bom.js': `\uFEFF\n${fault}`,
    'crlf.html': '<p>\r\n</p>\r\n<script src="https://ssl.captcha.qq.com/TCaptcha.js" onerror="f()"></script>',
    'gbk.js': gbk,
    'utf16.js': Buffer.from(`\uFEFF\n${fault}`, 'utf16le'),
  })
  expect(found).toEqual(['bom.js:2:6', 'crlf.html:3:9', 'gbk.js:2:6', 'utf16.js:2:6'])
})

it('passes over what is huge, minified, binary, broken or our own drop-in, and goes on', async () => {
  const found = await find({
    'a.js': fault,
    'binary.js': Buffer.from([0, 1, 2, 3]),
    'broken.js': `const = ;;; ${fault} (((`,
    'broken.vue': '<template><div v-if="a <"></template><script>export default {',
    'deep.html': `${'<div>'.repeat(20_000)} captcha`,
    'deep.svelte': `captcha ${'{'.repeat(20_000)}`,
    'deeper.js': `// captcha\n${'['.repeat(50_000)}`,
    'long.js': `captcha(${'a + '.repeat(5_000)}1)`,
    'deep.js': `${'['.repeat(3_000)}${']'.repeat(3_000)} // captcha`,
    'huge.js': `${fault}\n${'//\n'.repeat(400_000)}`,
    'minified.js': `${fault};${'a=1;'.repeat(10_000)}`,
    'package.json': '{ "name": ',
    'public/tcaptcha.global.development.js': `/*! tcaptcha | MIT */\n${fault}`,
  })
  expect(found).toEqual(['a.js:1:6'])
})

it('follows no links, so that a circle ends', async () => {
  const folder = createFolder({ 'a.js': fault })
  symlinkSync(folder, join(folder, 'again'))
  symlinkSync(join(folder, 'a.js'), join(folder, 'c.js'))
  const { findings } = await diagnose(folder)
  expect(findings.map(({ file }) => file)).toEqual(['a.js'])
})

it('passes over what it may not read, counts it, and fails where that is the folder itself', async () => {
  const folder = createFolder({ 'a.js': fault, 'closed/b.js': fault, 'closed.js': fault })
  const { index } = await buildCli()
  const modes = { '': 0o755, closed: 0, 'closed.js': 0 }
  for (const [name, mode] of Object.entries(modes)) chmodSync(join(folder, name), mode)
  // Root may read everything, so the process becomes somebody else, once its modules are there.
  const program = `
    const { diagnose } = await import(process.argv[1])
    if (process.getuid() === 0) process.setuid(65534)
    const { findings, unread } = await diagnose(process.argv[2])
    const failure = await diagnose(process.argv[2] + '/closed').catch(({ code }) => code)
    console.log(JSON.stringify({ files: findings.map(({ file }) => file), unread, failure }))`
  const args = ['--input-type=module', '-e', program, pathToFileURL(index).href, folder]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  chmodSync(join(folder, 'closed'), 0o700)
  expect(JSON.parse(stdout)).toEqual({ files: ['a.js'], unread: 2, failure: 'EACCES' })
})

it('counts what a comment silences, by name or all', async () => {
  const { findings, ignored } = await diagnose(
    createFolder({
      'a.js': `// tcaptcha-doctor-ignore-next-line\n${fault}\n${fault} // tcaptcha-doctor-ignore-line script-host-withdrawn: kept for old clients\n// tcaptcha-doctor-ignore-next-line user-ip\n${fault}\n`,
      'b.html':
        '<!-- tcaptcha-doctor-ignore-next-line script-host-withdrawn script-no-onerror -->\n<script src="https://ssl.captcha.qq.com/TCaptcha.js"></script>',
    }),
  )
  expect(findings.map(({ file, line }) => `${file}:${line}`)).toEqual(['a.js:5'])
  expect(ignored).toBe(4)
})

it('says that keys are about to be committed only where git would', async () => {
  const env = 'TENCENTCLOUD_SECRET_KEY=notARealSecretKey0123456789abcde\n'
  const code = { 'a.js': '// @tcaptcha/server' }
  expect(await find({ ...code, '.env': env })).toEqual([])
  expect(await find({ ...code, '.env': env, '.git/HEAD': '' })).toEqual(['.env:1:1'])
  expect(await find({ ...code, '.env': env, '.git/HEAD': '', '.gitignore': '.env\n' })).toEqual([])
})

it('heeds the .gitignore files above the folder, up to the top of the working copy', async () => {
  const folder = createFolder({
    '.gitignore': '*.js\n',
    'shop/.git/HEAD': '',
    'shop/.gitignore': 'site-static\n/apps/web/made\n*.gen.js\n',
    'shop/apps/.gitignore': '!kept.gen.js\n',
    'shop/apps/web/a.js': fault,
    'shop/apps/web/b.gen.js': fault,
    'shop/apps/web/kept.gen.js': fault,
    'shop/apps/web/made/c.js': fault,
    'shop/apps/web/site-static/d.js': fault,
  })
  const { findings } = await diagnose(join(folder, 'shop/apps/web'))
  expect(findings.map(({ file }) => file)).toEqual(['a.js', 'kept.gen.js'])
})

it('reads the .gitignore above the folder for keys, and looks at what you name even where git ignores it', async () => {
  const folder = createFolder({
    '.git/HEAD': '',
    '.gitignore': '.env\napps/made\n',
    'apps/shop/.env': 'TENCENTCLOUD_SECRET_KEY=notARealSecretKey0123456789abcde\n',
    'apps/shop/.env.production': 'TENCENTCLOUD_SECRET_KEY=notARealSecretKey0123456789abcde\n',
    'apps/shop/a.js': '// @tcaptcha/server',
    'apps/made/a.js': fault,
  })
  const { findings } = await diagnose(join(folder, 'apps/shop'))
  expect(findings.map(({ id, file }) => `${file} ${id}`)).toEqual(['.env.production secret-committed'])
  expect((await diagnose(join(folder, 'apps/made'))).findings).toHaveLength(1)
  expect((await diagnose(folder)).findings.map(({ file }) => file)).toEqual(['apps/shop/.env.production'])
})

it('rejects a folder that is none', async () => {
  await expect(diagnose('no/such/folder')).rejects.toThrow('no/such/folder is no folder.')
})

it('keeps the packages of a monorepo apart', async () => {
  const policy =
    'import helmet from "helmet"\nhelmet({ contentSecurityPolicy: { directives: { defaultSrc: ["\'self\'"] } } })\n'
  const found = await find({
    'package.json': '{ "workspaces": ["packages/*"] }',
    'packages/admin/package.json': '{ "name": "admin" }',
    'packages/admin/server.js': policy,
    'packages/shop/package.json': '{ "name": "shop", "dependencies": { "@tcaptcha/react": "1.0.0" } }',
    'packages/shop/server.js': policy,
  })
  expect([...new Set(found)]).toEqual(['packages/shop/server.js:2:47'])
})
