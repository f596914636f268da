/** 128 bits of an IPv6 address in any notation, done the long way: a second opinion on `parseIp`. */
export function expandV6(text: string): bigint | undefined {
  const dotted = /^(.*:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text)
  if (dotted) {
    const low = expandV4(dotted[2] ?? '')
    return low === undefined
      ? undefined
      : expandV6(`${dotted[1]}${(low >> 16n).toString(16)}:${(low & 0xffffn).toString(16)}`)
  }
  const [front = '', back, ...more] = text.split('::')
  if (more.length > 0) return undefined
  const toGroups = (part: string) => (part === '' ? [] : part.split(':'))
  const [left, right] = [toGroups(front), toGroups(back ?? '')]
  const missing = 8 - left.length - right.length
  if (back === undefined ? missing !== 0 : missing < 1) return undefined
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right]
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined
  return BigInt(`0x${groups.map((group) => group.padStart(4, '0')).join('')}`)
}

export function expandV4(text: string): bigint | undefined {
  const parts = text.split('.')
  const good = parts.length === 4 && parts.every((part) => String(Number(part)) === part && Number(part) <= 255)
  return good ? parts.reduce((bits, part) => bits * 256n + BigInt(part), 0n) : undefined
}

export const writeV4 = (bits: bigint) => [24n, 16n, 8n, 0n].map((at) => (bits >> at) & 255n).join('.')

/** Which 32 bits of an IPv6 address are an IPv4 address, if any are. */
export function findV4(bits: bigint): bigint | undefined {
  const low = bits & 0xffffffffn
  const starts = (text: string, length: bigint) =>
    bits >> (128n - length) === (expandV6(text) ?? -1n) >> (128n - length)
  if (starts('::ffff:0:0', 96n) || starts('::ffff:0:0:0', 96n)) return low
  if (starts('64:ff9b::', 96n) || starts('64:ff9b:1::', 48n)) return low
  if (starts('2001::', 32n)) return low ^ 0xffffffffn
  if (starts('2002::', 16n)) return (bits >> 80n) & 0xffffffffn
  return starts('::', 96n) && bits > 1n ? low : undefined
}

/** The last `groups` groups of an IPv6 address. */
export const hex = (bits: bigint, groups: number) =>
  Array.from({ length: groups }, (_, n) => ((bits >> BigInt(16 * (groups - 1 - n))) & 0xffffn).toString(16))
