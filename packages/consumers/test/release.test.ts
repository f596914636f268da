import { expect, it } from 'vitest'
import { findReleaseFaults } from '../../../scripts/release/find-release-faults.mjs'

const core = { name: '@tcaptcha/core', version: '0.1.0' }
const react = { name: '@tcaptcha/react', version: '0.1.0', dependencies: { '@tcaptcha/core': '^0.1.0' } }

it('packages of one version that ask for each other by it can be released', () => {
  expect(findReleaseFaults([core, react])).toEqual([])
})

it.each([
  ['are not in step', [{ ...core, version: '0.2.0' }, react]],
  ['have no version yet', [{ ...core, version: '0.0.0' }]],
  ['ask for another version', [core, { ...react, dependencies: { '@tcaptcha/core': '^0.0.9' } }]],
  ['ask for the workspace', [core, { ...react, dependencies: { '@tcaptcha/core': 'workspace:^' } }]],
  ['ask for one that is not published', [react]],
  ['ask for a version that only the workspace knows', [{ ...core, dependencies: { ignore: 'catalog:' } }]],
  ['are private', [{ ...core, private: true }]],
])('packages that %s can not', (_, manifests) => {
  expect(findReleaseFaults(manifests)).not.toEqual([])
})
