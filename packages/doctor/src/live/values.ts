import { join } from 'node:path'
import { readEnv } from '../checks/keys/env-files.ts'
import { toWanted, type KeyName } from '../checks/keys/key-kinds.ts'
import { readText } from '../files/read-text.ts'

/** Which variable holds which value. */
export type Names = Readonly<Record<KeyName, string>>

/** Those of `readSettings()` of `@tcaptcha/server/node`. */
export const usualNames: Names = {
  appId: 'TCAPTCHA_APP_ID',
  appSecretKey: 'TCAPTCHA_APP_SECRET_KEY',
  secretId: 'TENCENTCLOUD_SECRET_ID',
  secretKey: 'TENCENTCLOUD_SECRET_KEY',
}

export interface Values {
  names: Names
  /** Empty where it is not set. */
  values: Readonly<Record<KeyName, string>>
  /** Other variables that are set and sound like the value. */
  similar: Readonly<Partial<Record<KeyName, string>>>
  /** `cn`, `intl` or a URL. */
  endpoint: string | undefined
}

const isKeyName = (name: string): name is KeyName => Object.hasOwn(usualNames, name)

/** Reads `appId=CAPTCHA_ID,secretId=…`. Throws a `TypeError` that names what is wrong. */
export function readNames(text: string | undefined): Names {
  const names: Record<KeyName, string> = { ...usualNames }
  for (const part of text?.split(',').filter(Boolean) ?? []) {
    const [key = '', name = ''] = part.split('=').map((side) => side.trim())
    if (!isKeyName(key) || !/^[A-Za-z_]\w*$/.test(name))
      throw new TypeError(
        `--names: "${key}" is none of ${Object.keys(usualNames).join(', ')}, or has no name of a variable.`,
      )
    names[key] = name
  }
  return names
}

/** The values from the environment, then from `.env.local` and `.env` of the folder. */
export async function readValues(folder: string, names: Names, env: NodeJS.ProcessEnv): Promise<Values> {
  const found = new Map<string, string>()
  for (const file of ['.env', '.env.local'])
    for (const { name, value } of readEnv((await readText(join(folder, file))) ?? '')) if (value) found.set(name, value)
  const read = (name: string) => env[name]?.trim() || found.get(name) || ''
  const values = {
    appId: read(names.appId),
    appSecretKey: read(names.appSecretKey),
    secretId: read(names.secretId),
    secretKey: read(names.secretKey),
  }
  const similar: Partial<Record<KeyName, string>> = {}
  for (const name of [...found.keys(), ...Object.keys(env)]) {
    const key = toWanted(name, false)
    if (key && read(name)) similar[key] ??= name
  }
  return { names, values, similar, endpoint: read('TCAPTCHA_ENDPOINT') || undefined }
}
