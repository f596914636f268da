import { parser as go } from '@lezer/go'
import { parser as java } from '@lezer/java'
import { parser as php } from '@lezer/php'
import { parser as python } from '@lezer/python'
import { transformSync } from 'esbuild'
import { parse as parseToml } from 'smol-toml'
import { parseDocument } from 'yaml'
import { checkGrammar } from './check-grammar.mjs'
import { checkHtml } from './check-html.mjs'
import { checkLines } from './check-lines.mjs'
import { checkNginx } from './check-nginx.mjs'

/** The compiler takes these, all at once. */
export const compiled = new Set(['ts', 'tsx', 'vue', 'svelte'])
/** Bash takes these, all at once. */
export const shells = new Set(['sh', 'bash'])

const toScript = (loader) => (code) => {
  transformSync(code, { loader, jsx: 'preserve', logLevel: 'silent' })
}

/** What is wrong with a block: each throws. By language. */
const checks = {
  js: toScript('js'),
  mjs: toScript('js'),
  cjs: toScript('js'),
  jsx: toScript('jsx'),
  css: toScript('css'),
  json: (code) => void JSON.parse(code),
  yaml: checkYaml,
  yml: checkYaml,
  toml: (code) => void parseToml(code),
  html: checkHtml,
  nginx: checkNginx,
  ini: checkLines('[section], name=value or a comment', /^(?:\[[^\]]+\]|[\w.-]+ *=.*|[#;].*|)$/),
  dotenv: checkLines('NAME=value or a comment', /^(?:(?:export )?[A-Z_][A-Z\d_]*=.*|#.*|)$/),
  http: checkHttp,
  diff: checkLines('a line that begins with +, -, @ or a blank', /^(?:[+\- @].*|)$/),
  go: checkGrammar(go, ['', 'package main\n', 'package main\nfunc main() {\n']),
  java: checkGrammar(java, ['', 'class Example {\n', 'class Example { void run() {\n']),
  // Without its mark everything is text.
  php: (code) => checkGrammar(php, [code.includes('<?') ? '' : '<?php\n'])(code),
  python: checkGrammar(python, ['']),
}

/**
 * What is wrong with a block that is neither compiled nor run; undefined where nothing is.
 *
 * @param {import('./read-blocks.mjs').Block} block
 * @returns {string | undefined}
 */
export function checkBlock({ language, code }) {
  const check = Object.hasOwn(checks, language) ? checks[language] : undefined
  if (!check) return `nothing checks ${language ? `“${language}”` : 'a block without a language'}. ${advice}`
  try {
    check(code)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const advice = 'Give it one of the languages of scripts/code-blocks, or say why above it: <!-- not checked: … -->'

function checkYaml(code) {
  const [error] = parseDocument(code).errors
  if (error) throw error
}

/** A request or a response: its first line, and headers up to an empty one. */
function checkHttp(code) {
  const [first = '', ...rest] = code.split('\n')
  if (!/^(?:[A-Z]+ \S+(?: HTTP\/[\d.]+)?|HTTP\/[\d.]+ \d{3}.*)$/.test(first))
    throw new Error(`“${first}” begins no request or response`)
  const headers = rest.slice(0, rest.includes('') ? rest.indexOf('') : rest.length)
  const wrong = headers.find((line) => !/^[\w-]+: .+$/.test(line))
  if (wrong !== undefined) throw new Error(`“${wrong}” is no header`)
}
