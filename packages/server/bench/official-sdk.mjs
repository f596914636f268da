// The official SDK takes 62 MB: it is installed for the bench alone, when the bench needs it.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

export const version = '4.1.313'
const folder = fileURLToPath(new URL(`../../../.cache/tencentcloud-sdk-nodejs-${version}/`, import.meta.url))
const entry = `${folder}node_modules/tencentcloud-sdk-nodejs/tencentcloud/services/captcha/index.js`

/** Installs it where it is missing. Gives the path of its captcha client. */
export function installSdk() {
  if (existsSync(entry)) return entry
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}package.json`, '{ "private": true }')
  const args = ['install', `tencentcloud-sdk-nodejs@${version}`, '--ignore-scripts', '--no-audit', '--no-fund']
  const { status, error } = spawnSync('npm', args, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm could not install the official SDK.', { cause: error })
  return entry
}

export const loadSdk = () => createRequire(import.meta.url)(entry)
