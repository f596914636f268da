import { access, constants, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileChecks } from './checks/all-checks.ts'
import type { Report } from './checks/check.ts'
import { checkLockFiles } from './checks/ours/lock-files.ts'
import { checkPackages } from './checks/ours/packages.ts'
import { checkWrappers } from './checks/script/wrapper-package.ts'
import { listFiles } from './files/list-files.ts'
import { readText } from './files/read-text.ts'
import { toLanguage } from './parse/language.ts'
import { parseSource } from './parse/parse-source.ts'
import { isSilenced } from './parse/silence.ts'
import { toPlace } from './parse/place.ts'
import type { SourceFile } from './parse/source-file.ts'
import { createProject } from './project/create-project.ts'
import { toFinding, type Finding } from './finding.ts'
import type { Lang } from './words/check-text.ts'

export interface DiagnoseOptions {
  /** Of the texts. @default 'en' */
  lang?: Lang | undefined
}

/** What was found. Plain data. */
export interface Diagnosis {
  /** The folder, absolute. */
  folder: string
  /** How many files were read. */
  files: number
  /** Whether the project uses the captcha at all. */
  usesCaptcha: boolean
  /** By file and line. */
  findings: readonly Finding[]
  /** How many were silenced by a comment. */
  ignored: number
  /** The folder has more files than are looked at. */
  isCut: boolean
  /** How many files and folders may not be read. */
  unread: number
}

/**
 * Looks at a project and says what is wrong with its use of Tencent Cloud Captcha. It reads files, and changes nothing. Rejects
 * where `folder` is no folder, or can't be read.
 *
 * @example const { findings } = await diagnose('.')
 */
export async function diagnose(folder: string, { lang = 'en' }: DiagnoseOptions = {}): Promise<Diagnosis> {
  const root = resolve(folder)
  if (!(await stat(root).catch(() => undefined))?.isDirectory()) throw new TypeError(noFolder[lang](folder))
  const { files: found, isCut, closed } = await listFiles(root)
  const files: SourceFile[] = []
  let unread = closed
  for (const { path } of found) {
    const text = await readText(`${root}/${path}`)
    const language = toLanguage(path)
    if (text !== undefined && language) files.push(parseSource(path, text, language))
    if (text === undefined && !(await mayRead(`${root}/${path}`))) unread += 1
  }
  const committed = found.flatMap(({ path, isCommitted }) => (isCommitted ? path : []))
  const project = createProject(files, new Set(committed))
  const usesCaptcha = project.scopeOf('').hasCaptcha || files.some(({ path }) => project.scopeOf(path).hasCaptcha)

  const findings: Finding[] = []
  let ignored = 0
  const seen = new Set<string>()
  const reportIn = (path: string, text: string): Report => {
    return (id, at, details = {}) => {
      const place = toPlace(text, at)
      const finding = toFinding(id, path, place, details, lang)
      // An attribute and the string in it, or both halves of a condition: one line says it once.
      const key = [id, path, place.line, finding.what].join('\n')
      if (seen.has(key)) return
      seen.add(key)
      if (isSilenced(text, place.line, id)) ignored += 1
      else findings.push(finding)
    }
  }
  const byPath = new Map(files.map(({ path, text }) => [path, text]))
  const inFile = (path: string) => reportIn(path, byPath.get(path) ?? '')
  if (usesCaptcha) {
    for (const file of files) for (const check of fileChecks) check(file, project, inFile(file.path))
    checkWrappers(project, inFile)
    checkPackages(project, inFile)
    await checkLockFiles(root, reportIn)
  }
  return { folder: root, files: files.length, usesCaptcha, findings: findings.sort(byPlace), ignored, isCut, unread }
}

const noFolder: Readonly<Record<Lang, (folder: string) => string>> = {
  en: (folder) => `${folder} is no folder.`,
  zh: (folder) => `${folder} 不是目录。`,
}

const mayRead = (path: string) =>
  access(path, constants.R_OK).then(
    () => true,
    () => false,
  )

const byPlace = (a: Finding, b: Finding) =>
  a.file === b.file ? a.line - b.line || a.column - b.column || (a.id < b.id ? -1 : 1) : a.file < b.file ? -1 : 1
