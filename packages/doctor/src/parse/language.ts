import type { Language } from './source-file.ts'

const byExtension: Readonly<Record<string, Language>> = {
  js: 'script',
  mjs: 'script',
  cjs: 'script',
  jsx: 'script',
  ts: 'script',
  mts: 'script',
  cts: 'script',
  tsx: 'script',
  html: 'markup',
  htm: 'markup',
  xhtml: 'markup',
  vue: 'markup',
  svelte: 'markup',
  nvue: 'markup',
  uvue: 'markup',
  ejs: 'markup',
  jsp: 'markup',
  jspf: 'markup',
  jspx: 'markup',
  asp: 'markup',
  aspx: 'markup',
  ascx: 'markup',
  ftl: 'markup',
  ftlh: 'markup',
  vm: 'markup',
  hbs: 'markup',
  njk: 'markup',
  j2: 'markup',
  jinja: 'markup',
  jinja2: 'markup',
  gohtml: 'markup',
  tmpl: 'markup',
  twig: 'markup',
  erb: 'markup',
  cshtml: 'markup',
  astro: 'markup',
  wxml: 'markup',
  liquid: 'markup',
  mustache: 'markup',
  tpl: 'markup',
  java: 'java',
  kt: 'java',
  scala: 'java',
  dart: 'java',
  swift: 'java',
  groovy: 'java',
  cs: 'java',
  go: 'go',
  php: 'php',
  py: 'python',
  rb: 'python',
  conf: 'config',
  nginx: 'config',
  htaccess: 'config',
  properties: 'config',
  toml: 'config',
  yml: 'config',
  yaml: 'config',
  vhost: 'config',
  json: 'json',
  jsonc: 'json',
  css: 'css',
  scss: 'css',
  less: 'css',
}

/** What kind of file it is by its name; undefined for one that no check reads. */
export function toLanguage(path: string): Language | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  if (/^\.env(?:\.[\w.-]+)?$/.test(name)) return 'env'
  if (name === '_headers' || name === 'caddyfile' || name === '.htaccess' || name === 'web.config') return 'config'
  if (name.endsWith('.blade.php') || name.endsWith('.phtml')) return 'markup'
  if (name === 'package-lock.json' || name.endsWith('.d.ts') || /\.min\.[cm]?js$/.test(name)) return undefined
  if (/^(?:pnpm-lock|docker-compose|compose)\.ya?ml$/.test(name)) return undefined
  return byExtension[name.slice(name.lastIndexOf('.') + 1)]
}

const testFolder =
  /(?:^|\/)(?:__tests__|__mocks__|tests?|e2e|specs?|cypress|playwright|mocks?|stories|\.storybook|scripts|fixtures|bench|benchmarks)\//
const testFile =
  /(?:^|\/)(?:[^/]*[.-](?:test|spec|stories|story|mock|setup|bench|cy)|(?:vitest|jest|playwright|cypress)[.-][^/]*)\.[a-z]+$/i
const toolFile = /(?:^|\/)(?:[^/]*[.-](?:config|dev)|(?:dev|development)(?:[.-][^/]*)?)\.[a-z]+$/i

const testImport =
  /(?:from|require\()\s*['"](?:vitest|@jest\/globals|node:test|@playwright\/test|@testing-library\/[\w-]+|cypress|msw(?:\/\w+)?|storybook\/[\w/-]+)['"]/

/** Tests, stories and scripts: what they do wrong they do on purpose. */
export const isTest = (path: string, text: string): boolean =>
  testFolder.test(path) || testFile.test(path) || testImport.test(text)

/** Whether visitors never get it: tests, configs of tools, and what is named after development. */
export const isDevelopment = (path: string, text: string): boolean => isTest(path, text) || toolFile.test(path)
