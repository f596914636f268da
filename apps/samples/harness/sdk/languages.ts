import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSample } from '../docs/samples.ts'
import { ensureDebian } from './ensure-debian.ts'

/** How a sample of another language is built and started, beside stand-ins for the classes of its SDK. */
export interface Language {
  command: string
  package: string
  /** The sample, and where it goes. */
  sample: string
  file: string
  /** Before it can be started. */
  build?: string[]
  start: string[]
  cwd?: string
}

const sdk = fileURLToPath(new URL('../../sdk/', import.meta.url))

export const languages: Record<string, Language> = {
  python: {
    command: 'python3',
    package: 'python3',
    sample: 'other/captcha.py',
    file: 'captcha.py',
    start: ['python3', 'main.py'],
  },
  php: {
    command: 'php',
    package: 'php-cli',
    sample: 'other/captcha.php',
    file: 'captcha.php',
    start: ['php', 'main.php', 'captcha.php'],
  },
  go: {
    command: 'go',
    package: 'golang-go',
    sample: 'other/captchacheck/captcha.go',
    file: 'main/captchacheck/captcha.go',
    build: ['go', 'build', '-o', 'check', '.'],
    start: ['./check'],
    cwd: 'main',
  },
  java: {
    command: 'javac',
    package: 'default-jdk-headless',
    sample: 'other/CaptchaCheck.java',
    file: 'CaptchaCheck.java',
    build: ['javac', 'Main.java'],
    start: ['java', 'Main'],
  },
}

/** Builds a sample in `folder`. Gives what starts it, and where. */
export function build(name: string, folder: string): { command: string; args: string[]; cwd: string } {
  const language = languages[name]
  if (!language) throw new Error(`There is no language ${name}.`)
  ensureDebian(language.command, language.package)
  cpSync(join(sdk, name), folder, { recursive: true })
  const file = join(folder, language.file)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, readSample(language.sample))
  const cwd = join(folder, language.cwd ?? '.')
  const [builder, ...builderArgs] = language.build ?? []
  if (builder) {
    const env = { ...process.env, GOFLAGS: '-mod=mod', GOPROXY: 'off', GOCACHE: join(folder, '.cache') }
    const { status, stdout, stderr } = spawnSync(builder, builderArgs, { cwd, env, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${language.sample} does not compile:\n${stdout}${stderr}`)
  }
  const [command = '', ...args] = language.start
  return { command, args, cwd }
}
