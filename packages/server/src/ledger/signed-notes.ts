import { fromBase64Url, toBase64Url } from '../platform/base64.ts'
import type { Keyring } from '../platform/keyring.ts'
import type { EvidenceStore } from '../stores/stores.ts'
import { toFault } from '../verdict/faults.ts'
import type { ReportFault } from '../verdict/fault-reporter.ts'

/** What the nodes of a namespace leave for each other. Others may write to the store too: what we did not sign is not there. */
export interface SignedNotes {
  /** Fields of `[\w-]` only. Rejects when the store does. */
  write: (name: string, fields: readonly (string | number)[], ttlMs: number) => Promise<void>
  /** Undefined when there is none, when it is forged (which is a fault), or when the store did not answer. */
  read: (name: string) => Promise<readonly string[] | undefined>
  /** The same, where it matters whether the store answered. */
  find: (name: string) => Promise<FoundNote>
}

export interface FoundNote {
  isAnswered: boolean
  fields: readonly string[] | undefined
}

/** Format: the fields, each followed by a dot, and the MAC over key and fields. */
export function createSignedNotes(parts: {
  store: EvidenceStore
  keyring: Keyring
  keyOf: (name: string) => string
  reportFault: ReportFault
}): SignedNotes {
  const { store, keyring, keyOf, reportFault } = parts
  const toSigned = (key: string, text: string) => `${key}\n${text}`

  async function find(name: string): Promise<FoundNote> {
    const key = keyOf(name)
    try {
      const value = await store.get(key)
      return { isAnswered: true, fields: value === undefined ? undefined : open(key, value) }
    } catch {
      return { isAnswered: false, fields: undefined }
    }
  }

  function open(key: string, value: string): readonly string[] | undefined {
    const [, text = '', code = ''] = /^([\w.-]{1,2048})\.([\w-]{43})$/.exec(value) ?? []
    const mac = fromBase64Url(code)
    if (mac && keyring.accepts(toSigned(key, text), mac)) return text.split('.')
    reportFault(toFault('evidence-forged'))
    return undefined
  }

  return {
    async write(name, fields, ttlMs) {
      const key = keyOf(name)
      const text = fields.join('.')
      await store.set(key, `${text}.${toBase64Url(keyring.sign(toSigned(key, text)))}`, ttlMs)
    },
    read: async (name) => (await find(name)).fields,
    find,
  }
}
