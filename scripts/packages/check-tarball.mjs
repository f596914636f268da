import { readFileSync } from 'node:fs'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { readEntryPoints } from './entry-points.mjs'

/** Ways of resolving that an entry point without `require` does not serve. */
const notForEsmOnly = new Set(['node10', 'node16-cjs'])

/** What publint and "are the types wrong" find in a packed package, every entry point of it and every way of resolving. */
export async function findTarballFaults(tarball, manifest) {
  const data = readFileSync(tarball)
  const tarballData = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength)
  const { messages, pkg } = await publint({ pack: { tarball: tarballData }, strict: true })
  const linted = messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`)

  const entryPoints = readEntryPoints(manifest)
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(data)), {
    entrypoints: entryPoints.map(({ subpath }) => subpath),
  })
  if (!analysis.types) return [...linted, 'attw: it has no types']
  const esmOnly = new Set(entryPoints.filter(({ isEsmOnly }) => isEsmOnly).map(({ subpath }) => subpath))
  const isExpected = ({ entrypoint, resolutionKind }) => esmOnly.has(entrypoint) && notForEsmOnly.has(resolutionKind)
  const problems = analysis.problems.filter((problem) => !isExpected(problem)).map(toText)
  return [...linted, ...new Set(problems)]
}

const toText = ({ kind, entrypoint, resolutionKind, typesFileName, fileName, moduleSpecifier }) =>
  ['attw:', kind, entrypoint, resolutionKind, typesFileName ?? fileName, moduleSpecifier].filter(Boolean).join(' ')
