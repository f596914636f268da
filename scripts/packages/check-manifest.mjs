const repository = 'https://github.com/tcaptcha/tcaptcha'
/** What people search npm for, in both languages. */
const keywords = ['captcha', 'tcaptcha', 'tencent-captcha', '腾讯云', '验证码', '天御']

/** What a public package's package.json lacks: `homepage` and the like. One sentence for each fault. */
export function findManifestFaults({ short, manifest }) {
  const faults = []
  const need = (isGood, fault) => {
    if (!isGood) faults.push(`${manifest.name}: ${fault}`)
  }
  need(manifest.description?.length > 20, 'a description says what it is for')
  need(manifest.license === 'MIT', '"license" is MIT')
  need(manifest.homepage?.startsWith(`${repository}/`), `"homepage" is a page below ${repository}/`)
  need((manifest.bugs?.url ?? manifest.bugs) === `${repository}/issues`, `"bugs" is ${repository}/issues`)
  need(manifest.repository?.url === `git+${repository}.git`, `"repository" is git+${repository}.git`)
  need(manifest.repository?.directory === `packages/${short}`, `"repository.directory" is packages/${short}`)
  const missing = keywords.filter((keyword) => !manifest.keywords?.includes(keyword))
  need(missing.length === 0, `"keywords" has ${missing.join(', ')}`)
  need(manifest.files?.includes('dist'), '"files" has dist')
  need(manifest.sideEffects !== undefined, '"sideEffects" is set, so that bundlers drop what is not used')
  need(/^>=\d+$/.test(manifest.engines?.node), '"engines.node" is the oldest Node, as ">=20"')
  need(manifest.publishConfig?.access === 'public', '"publishConfig.access" is public')
  need(manifest.publishConfig?.provenance === true, '"publishConfig.provenance" is true')
  for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    if (name.startsWith('@tcaptcha/')) need(range === 'workspace:^', `it depends on ${name} by workspace:^`)
  }
  const scripts = Object.keys(manifest.scripts ?? {})
  const hooks = scripts.filter((script) => /^(?:pre|post)?install$|^prepare$/.test(script))
  need(hooks.length === 0, `it runs nothing while it is installed, which ${hooks.join(', ')} would`)
  return faults
}
