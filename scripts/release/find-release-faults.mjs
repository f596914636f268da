const kinds = ['dependencies', 'peerDependencies', 'optionalDependencies']

/**
 * What is wrong with packed package.json files that are to be published together, one sentence for each fault: all have one
 * version, and each asks for the others by it.
 */
export function findReleaseFaults(manifests) {
  const faults = []
  const versions = [...new Set(manifests.map(({ version }) => version))]
  const [version] = versions
  if (versions.length !== 1) faults.push(`the versions are not in step: ${versions.join(', ')}`)
  if (version === '0.0.0') faults.push('the version is 0.0.0: "npm run release:version" comes first')
  const names = new Set(manifests.map(({ name }) => name))
  for (const manifest of manifests) {
    if (manifest.private) faults.push(`${manifest.name} is private`)
    for (const [name, range] of kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}))) {
      if (/^(?:workspace|catalog|file|link):/.test(range)) faults.push(`${manifest.name} asks for ${name} ${range}`)
      if (!name.startsWith('@tcaptcha/')) continue
      if (!names.has(name)) faults.push(`${manifest.name} asks for ${name}, which is not published`)
      else if (range !== `^${version}`) faults.push(`${manifest.name} asks for ${name} ${range}, not ^${version}`)
    }
  }
  return faults
}
