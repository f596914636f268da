import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Options } from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** Folders of packages whose code is in what was built so far: the builds of a package are of one process. */
const bundled = new Map<string, string>()

/**
 * Writes `dist/THIRD-PARTY-LICENSES.md`: whose code the build has copied into the package, and under which terms. Their
 * licences want to be handed on with it.
 */
export const listLicences: Plugin = {
  name: 'list-licences',
  setup(build) {
    build.initialOptions.metafile = true
    build.onEnd(({ metafile }) => {
      const outputs = Object.values(metafile?.outputs ?? {})
      for (const [path, { bytesInOutput }] of outputs.flatMap(({ inputs }) => Object.entries(inputs))) {
        const [, folder, name] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(path) ?? []
        if (folder && name && bytesInOutput > 0) bundled.set(name, folder)
      }
      mkdirSync('dist', { recursive: true })
      writeFileSync('dist/THIRD-PARTY-LICENSES.md', toText())
    })
  },
}

function toText() {
  if (bundled.size === 0) return '# Third-party code\n\nThis package contains none.\n'
  const sections = [...bundled].sort().map(([name, folder]) => {
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    if (!file) throw new Error(`${name} has no file with its licence`)
    const terms = readFileSync(join(folder, file), 'utf8').trim()
    return `## ${name} ${version}\n\nLicence: ${license}\n\n\`\`\`text\n${terms}\n\`\`\`\n`
  })
  return `# Third-party code\n\nThis package contains code of these packages.\n\n${sections.join('\n')}`
}
