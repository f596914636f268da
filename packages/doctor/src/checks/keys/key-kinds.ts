type Kind = { en: string; zh: string }

export const kinds = {
  appId: { en: 'a CaptchaAppId', zh: 'CaptchaAppId' },
  appSecretKey: { en: 'an AppSecretKey', zh: 'AppSecretKey' },
  secretId: { en: 'a SecretId', zh: 'SecretId' },
  secretKey: { en: 'a SecretKey', zh: 'SecretKey' },
} satisfies Record<string, Kind>

export type KeyName = keyof typeof kinds

const secretId = /^(?:AKID|IKID)[A-Za-z\d_-]{20,}$/

/** What kind of key a value is by its shape; undefined where it could be several, or a placeholder. */
export function toKind(value: string): KeyName | undefined {
  if (secretId.test(value)) return 'secretId'
  if (/^\d{9,10}$/.test(value)) return 'appId'
  // Not the name of a variable, nor words.
  if (!/\d/.test(value) || !/[a-z]/.test(value) || !/[A-Z]/.test(value)) return undefined
  if (/^[A-Za-z\d]{32}$/.test(value)) return 'secretKey'
  return /^[A-Za-z\d]{22,27}\*{0,2}$/.test(value) ? 'appSecretKey' : undefined
}

/** Which of the four a variable's name asks for. Names that others use as well count only where `isTencent`. */
export function toWanted(name: string, isTencent: boolean): KeyName | undefined {
  const plain = name
    .replace(/[A-Z]+(?![a-z])|[A-Z]/g, (part) => `_${part}`)
    .toUpperCase()
    .replace(/_+/g, '_')
    .replace(/^_/, '')
  const isOurs = /CAPTCHA|TENCENT|TCLOUD|QCLOUD/.test(plain)
  if (/CAPTCHA_?APP_?ID$|^CAPTCHA_?AID$/.test(plain) || (isTencent && plain === 'APP_ID')) return 'appId'
  if (/APP_?SECRET_?KEY$/.test(plain) && (isOurs || (isTencent && plain === 'APP_SECRET_KEY'))) return 'appSecretKey'
  if (/SECRET_?ID$/.test(plain) && (isOurs || (isTencent && plain === 'SECRET_ID'))) return 'secretId'
  if (/SECRET_?KEY$/.test(plain) && (isOurs || (isTencent && plain === 'SECRET_KEY'))) return 'secretKey'
  return undefined
}

/** Whether the value is surely of another kind than its name asks for. The two secrets are told apart by length alone. */
export function toWrongKind(wanted: KeyName | undefined, value: string): Kind | undefined {
  const kind = toKind(value)
  // How long an AppSecretKey can be is written nowhere.
  if (!wanted || !kind || wanted === kind || (wanted === 'appSecretKey' && kind === 'secretKey')) return undefined
  return kinds[kind]
}

/** What a variable of the environment holds by its name, where that is surely the other pair's. */
export function toOtherSecret(wanted: KeyName, variable: string | undefined): Kind | undefined {
  if (!variable || !/^[A-Z][A-Z\d_]+$/.test(variable)) return undefined
  const held = /APP_SECRET(?:_KEY)?$/.test(variable)
    ? 'appSecretKey'
    : /^(?:TENCENT(?:CLOUD)?|TCLOUD|QCLOUD)_SECRET_KEY$/.test(variable)
      ? 'secretKey'
      : toWanted(variable, false)
  const isSure = held !== 'secretKey' || !/CAPTCHA/.test(variable)
  return held && held !== wanted && isSure ? kinds[held] : undefined
}
