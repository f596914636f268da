import type { CompatStatement } from '@mdn/browser-compat-data/types'

/** The oldest browsers that are supported, by browser-compat-data's names. Every newer one is, too. */
export const floor = { chrome: '66', safari: '12.1', safari_ios: '12.2', firefox: '69' } as const

/** Whether each browser of the floor has a feature, whole and without a prefix or a flag. */
export function isOnFloor({ support }: CompatStatement): boolean {
  return Object.entries(floor).every(([browser, version]) => {
    const statements = [support[browser as keyof typeof floor] ?? []].flat()
    return statements.some(
      ({
        version_added: added,
        version_removed: removed,
        prefix,
        alternative_name: other,
        flags,
        partial_implementation: part,
      }) =>
        typeof added === 'string' &&
        isAtMost(added, version) &&
        !(removed && isAtMost(removed, version)) &&
        !(prefix || other || flags || part),
    )
  })
}

/** `≤79` means 79 or older; `preview` is newer than any number. */
function isAtMost(version: string, limit: string): boolean {
  const [major = Number.NaN, minor = 0] = version.replace('≤', '').split('.').map(Number)
  const [limitMajor = 0, limitMinor = 0] = limit.split('.').map(Number)
  return major < limitMajor || (major === limitMajor && minor <= limitMinor)
}
