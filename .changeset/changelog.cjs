// What a release writes into each CHANGELOG.md: each changeset, as the default does.
const { default: byDefault } = require('@changesets/cli/changelog')

module.exports = {
  getReleaseLine: byDefault.getReleaseLine,
  // All packages have one version: that another of ours has a new one tells nobody anything, forty times over.
  getDependencyReleaseLine: async () => '',
}
