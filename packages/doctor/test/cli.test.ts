import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { run as runCommand } from '../src/cli/run.ts'
import { buildCli } from './support/build-cli.ts'
import { createFolder } from './support/scratch.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
const manifest = new URL('../package.json', import.meta.url)

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runCommand(args, { env: { LANG: 'C', ...env }, isTerminal: false, manifest })

it('is a command that prints, and ends with the status of its findings or of its failure', async () => {
  const { cli } = await buildCli()
  const spawn = (...args: string[]) =>
    promisify(execFile)(process.execPath, [cli, ...args], { env: { ...process.env, LANG: 'C' } })
  await expect(spawn(fixture('go'))).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('captcha.go:9:13'),
  })
  await expect(spawn('no/such/folder')).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('is no folder'),
  })
  await expect(spawn('--version')).resolves.toMatchObject({ stdout: `${readVersion()}\n` })
})

it('says for people what, why and how to cure it, with the line, and ends with 1', async () => {
  const { status, stdout } = await run([fixture('java')])
  expect(status).toBe(1)
  expect(stdout).toContain('CaptchaService.java:9:20  error  disaster-ticket-let-in')
  expect(stdout).toContain('> 9 |         if (ticket.startsWith("terror_")) {')
  expect(stdout).toMatch(/Why: .*\n {2}Cure: .*\n {2}https:.*doctor\.md#disaster-ticket-let-in/)
  expect(stdout).toContain('Nothing was changed.')
  expect(stdout).not.toContain('\u001B')
})

it('speaks Chinese by --lang and by LANG', async () => {
  const [byFlag, byLang] = [
    await run([fixture('java'), '--lang', 'zh']),
    await run([fixture('java')], { LANG: 'zh_CN.UTF-8' }),
  ]
  expect(byFlag.stdout).toBe(byLang.stdout)
  expect(byFlag.stdout).toContain('只要票据带有容灾前缀就放行')
  expect(byFlag.stdout).toContain('/zh/reference/doctor.md#')
  expect(byFlag.stdout).toContain('没有修改任何文件')
})

it('paints where it is told to, and never against NO_COLOR', async () => {
  expect((await run([fixture('go')], { FORCE_COLOR: '1' })).stdout).toContain('\u001B[31m')
  expect((await run([fixture('go')], { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain('\u001B')
})

it('gives programs JSON of version 1', async () => {
  const { stdout } = await run([fixture('ours-misused'), '--json'])
  const report: unknown = JSON.parse(stdout)
  expect(report).toMatchObject({
    version: 1,
    ignored: 1,
    usesCaptcha: true,
    findings: expect.arrayContaining([
      expect.objectContaining({
        id: 'accept-simulator',
        severity: 'error',
        file: 'src/verifier.ts',
        line: 8,
        column: 3,
      }),
    ]),
  })
})

it('ends with 0 for warnings, and with 1 for more than are allowed', async () => {
  const folder = createFolder({ 'a.html': '<script src="https://turing.captcha.qcloud.com/TJCaptcha.js"></script>' })
  expect((await run([folder])).status).toBe(0)
  expect((await run([folder, '--max-warnings', '1'])).status).toBe(0)
  expect((await run([folder, '--max-warnings', '0'])).status).toBe(1)
  expect((await run([fixture('sound')])).stdout).toContain('Nothing wrong in')
})

it.for([
  [['--colour'], '--colour'],
  [['no/such/folder'], 'no/such/folder is no folder.'],
  [['a', 'b'], 'One folder at a time'],
  [['--lang', 'fr'], '"fr" is neither'],
  [['--max-warnings', 'few'], '"few" is no number'],
  [['--endpoint', 'cn'], 'are for --live'],
  [['--live', '--endpoint', 'https://example.com', fixture('sound')], 'sent nowhere else'],
  [['--live', '--names', 'id=X', fixture('sound')], '"id" is none of'],
] as const)('ends with 2 for %s', async ([args, message]) => {
  const { status, stderr, stdout } = await run(args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(message)
})

it('shows its help in both languages', async () => {
  expect((await run(['--help'])).stdout).toContain('changes nothing')
  expect((await run(['--help', '--lang', 'zh'])).stdout).toContain('不做任何修改')
})

it('prints no key, in any form', async () => {
  for (const args of [[], ['--json']]) {
    const { stdout } = await run([fixture('keys'), ...args])
    expect(stdout).not.toMatch(/AKIDnot|notARealSecretKey|abcDEF123/)
    const ours = await run([fixture('ours-misused'), ...args])
    expect(ours.stdout).not.toMatch(/AKIDnotA|abcDEF123/)
  }
})

const readVersion = () => String(JSON.parse(readFileSync(manifest, 'utf8')).version)
