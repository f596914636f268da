import { toBase64Url } from '../platform/base64.ts'
import { createHmac, type Hmac } from '../platform/hmac.ts'
import type { BudgetCharge } from '../stores/stores.ts'

export type BucketName = Pick<BudgetCharge, 'key' | 'formerKeys'>

/** The names under which a store keeps things. */
export interface StoreKeys {
  /** `whose`: nothing for a bucket that all share. */
  bucket: (use: string, ring: string, whose: string) => BucketName
  /** Of a ticket or visit token, always a digest, for its shortness. More than one while a secret is rotated; each has to be claimed. */
  used: (what: 'ticket' | 'visit-token', value: string) => readonly string[]
}

const digestBytes = 16
const short = (digest: Hmac, text: string) => toBase64Url(digest(text).subarray(0, digestBytes))

/** This process's own memory holds what the process knows anyway: only what is long is shortened. */
export function createLocalKeys(tag: string): StoreKeys {
  const digest = createHmac(tag)
  return {
    bucket: (use, ring, whose) => ({ key: `${tag}:${use}:${ring}:${whose}`, formerKeys: undefined }),
    used: (what, value) => [short(digest, `${what}\n${value}`)],
  }
}

export interface SharedKeysParts {
  /** A digest for each secret that is known, the first for what is new. Another list when they change. */
  digests: () => readonly Hmac[]
  /** That of the release before, whose keys have no version, for as long as nodes of it may share the store. */
  before: () => Hmac | undefined
  tag: string
  shadow: boolean
}

/** A reader of a shared store learns no address and no subject from it, only keyed digests. */
export function createSharedKeys({ digests, before, tag, shadow }: SharedKeysParts): StoreKeys {
  // Within the tag: all keys of a verifier are in one slot of a cluster.
  const scope = shadow ? '2:shadow' : '2'
  /** Names of the buckets that every pass is charged to, by what they are made of. */
  let common = new Map<string, BucketName>()
  let madeOf: readonly unknown[] = []

  const allNames = (name: string, text: string) => {
    const former = before()
    const names = digests().map((digest) => `{${tag}}:${scope}:${name}:${short(digest, text)}`)
    return former ? [...names, `{${tag}}:${name}:${short(former, text)}`] : names
  }
  const toBucket = (name: string, text: string): BucketName => {
    const [key = '', ...formerKeys] = allNames(name, text)
    return { key, formerKeys: formerKeys.length > 0 ? formerKeys : undefined }
  }

  function commonBucket(name: string, text: string): BucketName {
    const now = [digests(), before()]
    if (now.some((part, index) => part !== madeOf[index])) common = new Map()
    madeOf = now
    const bucket = common.get(name) ?? toBucket(name, text)
    common.set(name, bucket)
    return bucket
  }

  return {
    bucket(use, ring, whose) {
      const name = `${use}:${ring}`
      return (whose === '' ? commonBucket : toBucket)(name, `${ring}\n${whose}`)
    },
    used: (what, value) => allNames(what, `${what}\n${value}`),
  }
}
