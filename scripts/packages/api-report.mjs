import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor'
import { readEntryPoints } from './entry-points.mjs'

/** Each is a reading of our declarations, not of what they import: those packages check themselves. */
const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'esnext.disposable', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  strict: true,
  skipLibCheck: true,
  types: [],
}

/**
 * Everything that a package's users can name or see the shape of, from its built declarations, as Markdown: a section for
 * each entry point. What an earlier section has, a later one does not repeat.
 */
export function toApiReport({ folder, manifest }) {
  const entryPoints = readEntryPoints(manifest)
  const made = mkdtempSync(join(tmpdir(), 'tcaptcha-api-'))
  try {
    const configs = entryPoints.map(({ types }) => toConfig(folder, entryPoints, types, made))
    const [first, ...more] = configs
    const compilerState = CompilerState.create(first, {
      additionalEntryPoints: more.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
    })
    const seen = new Set()
    const sections = entryPoints.map(({ specifier }, at) => {
      extract(configs[at], compilerState)
      const declarations = readDeclarations(configs[at].reportFilePath).flatMap((declaration) =>
        shorten(declaration, seen),
      )
      return `## \`${specifier}\`\n\n\`\`\`ts\n${declarations.join('\n\n')}\n\`\`\`\n`
    })
    return `# API of ${manifest.name}\n\n${notice}\n\n${sections.join('\n')}`
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

const notice =
  'Made by `npm run check:api -- --write`: what users of this package can name, so that a change of it is seen. A type\nwithout `export` is used by the others, and has no name outside.'

function toConfig(folder, entryPoints, types, made) {
  const projectFolder = resolve(folder)
  return ExtractorConfig.prepare({
    packageJsonFullPath: join(projectFolder, 'package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder,
      mainEntryPointFilePath: join(projectFolder, types),
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions, files: entryPoints.map((entry) => entry.types) } },
      apiReport: {
        enabled: true,
        reportFolder: made,
        reportTempFolder: join(made, 'temporary'),
        reportFileName: basename(types, '.d.ts'),
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        // Such as Nuxt's, which is not installed.
        compilerMessageReporting: { default: { logLevel: 'none' } },
        extractorMessageReporting: { default: { logLevel: 'none' } },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
  })
}

/** What an earlier entry point has, too: its name, where it is exported again. */
function shorten(declaration, seen) {
  const [, isExported, text = ''] = /^(export )?([\s\S]*)$/.exec(declaration) ?? []
  if (!seen.has(text)) {
    seen.add(text)
    return [declaration]
  }
  const name = /^(?:declare )?(?:abstract )?(?:class|const|enum|function|interface|let|type) (\w+)/.exec(text)?.[1]
  return isExported ? [name ? `export { ${name} } // as above` : declaration] : []
}

function extract(config, compilerState) {
  const problems = []
  const messageCallback = (message) => {
    if (message.logLevel === 'error') problems.push(message.text)
    message.handled = true
  }
  Extractor.invoke(config, { localBuild: true, compilerState, messageCallback })
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

/** Without the comments that only say that a declaration is public, or has no comment. */
function readDeclarations(path) {
  const [, code = ''] = /```ts\n([\s\S]*)\n```/.exec(readFileSync(path, 'utf8')) ?? []
  return code
    .replaceAll(/^[ \t]*\/\/ (?:@public|@beta|@internal|\(undocumented\)).*\n/gm, '')
    .split(/\n{2,}/)
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration && !declaration.startsWith('// (No @packageDocumentation'))
}
