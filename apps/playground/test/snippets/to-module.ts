import { compile } from 'svelte/compiler'
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc'
import { transformWithOxc } from 'vite'
import type { Snippet } from '../../src/snippets/create-snippet.ts'

/** The code that TypeScript is to look at, by the ending that it takes. Throws what the framework's own compiler says. */
export async function toModule({
  ending,
  name,
  text,
}: Snippet): Promise<readonly [ending: 'ts' | 'tsx', code: string]> {
  if (ending === 'vue') return ['ts', fromVue(name, text)]
  if (ending === 'svelte') return ['ts', fromSvelte(name, text)]
  if (ending !== 'html') return [ending, text]
  const [script = ''] = toScripts(text)
  // It has no types; what is wrong with it is wrong for any engine.
  await transformWithOxc(script, 'page.js')
  return ['ts', '']
}

/** What an HTML parser takes for the code of scripts: up to the first end tag. */
export const toScripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script(?: type="module")?>(.*?)<\/script/gs)].map(([, code = '']) => code)

function fromVue(filename: string, text: string): string {
  const { descriptor, errors } = parse(text, { filename })
  const template = compileTemplate({ id: filename, filename, source: descriptor.template?.content ?? '' })
  const faults = [...errors, ...template.errors]
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return compileScript(descriptor, { id: 'snippet', inlineTemplate: true }).content
}

function fromSvelte(filename: string, text: string): string {
  const { warnings } = compile(text, { filename, generate: 'client' })
  if (warnings.length > 0) throw new Error(warnings.map(({ message }) => message).join('\n'))
  return /<script[^>]*>(.*?)<\/script>/s.exec(text)?.[1] ?? ''
}
