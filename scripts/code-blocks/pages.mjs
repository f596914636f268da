import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readDocsPages } from '../docs-pages.mjs'

const list = (folder) => (existsSync(folder) ? readdirSync(folder) : [])
const folders = ['.', ...list('packages').map((name) => join('packages', name))]
const apps = ['apps', 'apps/examples'].flatMap((parent) => list(parent).map((name) => join(parent, name)))
const isThere = (path) => existsSync(path)

/** What npm and the repository's host show first. */
const readmes = [...folders, ...apps].flatMap((folder) =>
  ['README.md', 'README.zh-CN.md'].map((name) => join(folder, name)),
)
/** What coding agents read of a package. */
const skills = folders
  .map((folder) => join(folder, 'skills'))
  .flatMap((folder) => list(folder).map((name) => join(folder, name, 'SKILL.md')))
/** For those who work on the repository. */
const forContributors = ['.', '.github', 'docs'].flatMap((folder) =>
  list(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)

/** Every page for people, from the root of the repository, each once. */
export const pages = [
  ...new Set([...readmes, ...skills, ...forContributors, ...readDocsPages('en'), ...readDocsPages('zh')]),
].filter(isThere)
