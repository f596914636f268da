import type { PackageFile } from '../../project/read-packages.ts'
import type { Project } from '../../project/project.ts'
import type { Report } from '../check.ts'

/** What package.json says of our packages. */
export function checkPackages(project: Project, reportIn: (path: string) => Report): void {
  const all: { name: string; version: string; file: PackageFile }[] = []
  for (const file of project.packages) {
    const { dependencies, devDependencies } = file
    for (const [name, version] of Object.entries({ ...devDependencies, ...dependencies }))
      if (/^@tcaptcha\/(?!example|doctor)/.test(name)) all.push({ name, version, file })
    // A package that is itself for tests has nothing else.
    const isPublic = !/(?:^|\/)(?:e2e|tests?|mocks?|samples|playground|tools)\//.test(file.path)
    if (dependencies['@tcaptcha/simulator'] !== undefined && isPublic)
      reportIn(file.path)('simulator-dependency', place(file, '@tcaptcha/simulator'))
  }
  const [first] = all
  if (!first) return
  const known = all.flatMap(({ version, ...rest }) =>
    toNumbers(version) ? [{ ...rest, version, numbers: toNumbers(version) }] : [],
  )
  const newest = known.toSorted((a, b) => compare(b.numbers, a.numbers))[0]
  const odd = known.find(({ numbers }) => newest && compare(numbers, newest.numbers) !== 0)
  if (!odd || !newest) return
  const versions = [...new Map(known.map(({ name, version }) => [`${name}@${version}`, true])).keys()].join(', ')
  reportIn(odd.file.path)('versions-mixed', place(odd.file, odd.name), { versions })
}

const place = ({ text }: PackageFile, name: string) => Math.max(0, text.indexOf(`"${name}"`))

/** Major and minor: within those the ranges meet. */
function toNumbers(range: string): readonly number[] | undefined {
  const match = /^[~^=v]*(\d+)\.(\d+)/.exec(range)
  return match ? [Number(match[1]), Number(match[2])] : undefined
}

const compare = (a: readonly number[] = [], b: readonly number[] = []) =>
  (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)
