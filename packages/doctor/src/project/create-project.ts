import type { ScriptPreset } from '@tcaptcha/core'
import type { SourceFile } from '../parse/source-file.ts'
import { readAttribute } from '../parse/element.ts'
import { toKey, toText } from '../syntax/names.ts'
import { some, walk } from '../syntax/walk.ts'
import { isPreset, readScriptUrl } from './hosts.ts'
import { readImports } from './imports.ts'
import type { Project, Scope } from './project.ts'
import { readGlobals } from './read-globals.ts'
import { readPackages } from './read-packages.ts'

const clientName = /^@tcaptcha\/(?:core|react|vue|svelte)(?:\/|$)/
const trace =
  /TencentCaptcha|T(?:J|JN)?Captcha(?:-global)?\.js|@tcaptcha\/|DescribeCaptcha|captcha\.qq\.com|captcha\.(?:intl\.)?tencentcloudapi|react-tencent-captcha|tencent-?captcha/i
const dropInFile = /tcaptcha(?:\.global)?(?:\.development)?\.js(?:[?#]|$)/

/** Gathers what the checks need to know of the whole. */
export function createProject(files: readonly SourceFile[], committed: ReadonlySet<string>): Project {
  const packages = readPackages(files)
  const folders = packages.map(({ folder }) => folder).sort((a, b) => b.length - a.length)
  const scopes = new Map<string, Scope>()
  const toFolder = (path: string) => folders.find((folder) => path.startsWith(folder)) ?? ''
  const scopeOf = (path: string) => {
    const folder = toFolder(path)
    const known = scopes.get(folder)
    if (known) return known
    const scope = createScope(
      files.filter((file) => file.path.startsWith(folder)),
      packages
        .filter((found) => found.folder.startsWith(folder))
        .flatMap(({ dependencies }) => Object.keys(dependencies)),
    )
    scopes.set(folder, scope)
    return scope
  }
  return { files, packages, presets: readPresets(files), scopeOf, committed }
}

function createScope(files: readonly SourceFile[], dependencies: readonly string[]): Scope {
  const imports = files
    .filter((file) => !file.isDevelopment)
    .flatMap(readImports)
    .map(({ name }) => name)
  const names = [...dependencies, ...imports]
  const isDropInTag = ({ elements }: SourceFile) =>
    elements.some((element) => element.tag === 'script' && dropInFile.test(readAttribute(element, 'src') ?? ''))
  const dropIn = imports.some((name) => name === '@tcaptcha/core/auto') || files.some(isDropInTag)
  const client = names.find((name) => clientName.test(name) && name !== '@tcaptcha/core/auto')
  const hasCaptcha = files.some(({ language, text }) => language !== 'css' && trace.test(text))
  const hasVendorPage = files.some(
    (file) =>
      file.elements.some((element) => readScriptUrl(readAttribute(element, 'src') ?? '')) ||
      file.scripts.some(({ ast }) => some(ast, (node) => isVendorUse(node, toText(node)))),
  )
  const globals = new Set(files.flatMap(readGlobals))
  return {
    client: client?.split('/').slice(0, 2).join('/'),
    dropIn,
    hasPages: !!client || dropIn || hasVendorPage,
    hasCaptcha,
    globals,
  }
}

const isVendorUse = (node: { type: string }, text: string | undefined) =>
  (text !== undefined && !!readScriptUrl(text)) ||
  (node.type === 'Identifier' && 'name' in node && node.name === 'TencentCaptcha')

/** The presets named by URL or by `script`; `cn` where none is. */
function readPresets(files: readonly SourceFile[]): Set<ScriptPreset> {
  const found = new Set<ScriptPreset>()
  const add = (text: string | undefined) => {
    const url = text === undefined ? undefined : readScriptUrl(text)
    if (url) found.add(url.state === 'withdrawn' ? 'cn' : url.preset)
  }
  for (const file of files) {
    if (file.isDevelopment) continue
    for (const element of file.elements) {
      if (element.tag === 'script') add(readAttribute(element, 'src'))
      const preset = readAttribute(element, 'data-script') ?? readAttribute(element, 'script')
      if (preset && isPreset(preset)) found.add(preset)
    }
    for (const { ast } of file.scripts) {
      walk(ast, (node, ancestors) => {
        const text = toText(node)
        if (text === undefined) return
        add(text)
        if (isPreset(text) && ancestors.slice(-3).some((ancestor) => toKey(ancestor) === 'script')) found.add(text)
      })
    }
  }
  return found.size > 0 ? found : new Set(['cn'])
}
