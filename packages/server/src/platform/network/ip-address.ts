/** The 32 bits of `text` from `start` on: four decimal numbers without leading zeros. Or -1. */
export function readV4(text: string, start = 0): number {
  let bits = 0
  let byte = -1
  let dots = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 46 /* . */ && byte >= 0 && dots < 3) {
      bits = bits * 256 + byte
      byte = -1
      dots += 1
      continue
    }
    // `01` is octal to some readers, so it is no number here.
    if (code < 48 || code > 57 || byte === 0) return -1
    byte = (byte < 0 ? 0 : byte * 10) + code - 48
    if (byte > 255) return -1
  }
  return dots === 3 && byte >= 0 ? bits * 256 + byte : -1
}

export const formatV4 = (bits: number) => [bits >>> 24, (bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255].join('.')

/** The eight 16-bit groups, in any notation of RFC 4291. */
export function readV6(text: string): readonly number[] | undefined {
  const groups: number[] = []
  let gap = -1
  let at = 0
  if (text.startsWith('::')) {
    gap = 0
    at = 2
  }
  while (at < text.length) {
    const colon = text.indexOf(':', at)
    const end = colon < 0 ? text.length : colon
    const dotted = colon < 0 ? readV4(text, at) : -1
    const group = text.slice(at, end)
    if (dotted >= 0) groups.push(dotted >>> 16, dotted & 0xffff)
    else if (/^[\da-f]{1,4}$/i.test(group)) groups.push(Number.parseInt(group, 16))
    else return undefined
    at = end + 1
    if (colon < 0) break
    if (at === text.length) return undefined
    if (text.charCodeAt(at) === 58 /* : */) {
      if (gap >= 0) return undefined
      gap = groups.length
      at += 1
    }
  }
  if (gap < 0) return groups.length === 8 ? groups : undefined
  const missing = 8 - groups.length
  return missing < 1 ? undefined : groups.toSpliced(gap, 0, ...Array<number>(missing).fill(0))
}

/** As RFC 5952 wants it: lower case, no leading zeros, the first longest run of zeros as `::`. */
export function formatV6(groups: readonly number[]): string {
  let start = 0
  let length = 1
  for (let at = 0; at < groups.length; at++) {
    let end = at
    while (groups[end] === 0) end += 1
    if (end - at > length) [start, length] = [at, end - at]
    at = end
  }
  const hex = groups.map((group) => group.toString(16))
  if (length < 2) return hex.join(':')
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`
}

/** The IPv4 address that an IPv6 address stands for, as 32 bits. Or -1. */
export function embeddedV4([a, b, c, d, e, f, g = 0, h = 0]: readonly number[]): number {
  const last = g * 0x10000 + h
  if (a === 0x2002) return (b ?? 0) * 0x10000 + (c ?? 0) // 6to4, RFC 3056
  if (a === 0x2001 && b === 0) return 0xffffffff - last // Teredo, RFC 4380
  if (a === 0x64 && b === 0xff9b && c === 1) return last // NAT64 of a site, RFC 8215
  if (a === 0x64 && b === 0xff9b && c === 0 && d === 0 && e === 0 && f === 0) return last // NAT64, RFC 6052
  if (a !== 0 || b !== 0 || c !== 0 || d !== 0) return -1
  if (e === 0 && f === 0xffff) return last // mapped, RFC 4291
  if (e === 0xffff && f === 0) return last // translated, RFC 2765
  return e === 0 && f === 0 && last > 1 ? last : -1 // compatible, but for `::` and `::1`
}
