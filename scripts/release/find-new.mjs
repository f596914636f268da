// Prints `is-new=true` where a package has a version that npm has not, `is-new=false` where all are published, or none has a
// version yet: an output of the step that runs it, in .github/workflows/release.yml.
import { readPublicPackages } from '../packages/public-packages.mjs'
import { isPublished } from './is-published.mjs'

const ids = readPublicPackages()
  .filter(({ manifest }) => manifest.version !== '0.0.0')
  .map(({ manifest }) => `${manifest.name}@${manifest.version}`)
console.log(`is-new=${ids.some((id) => !isPublished(id))}`)
