import * as react from 'react'
import * as jsx from 'react/jsx-runtime'
import * as browser from '@tcaptcha/simulator/browser'
import * as reactBinding from '@tcaptcha/react'
import * as svelteBinding from '@tcaptcha/svelte'
import * as vueBinding from '@tcaptcha/vue'
import * as reactTesting from '@testing-library/react'
import * as svelteTesting from '@testing-library/svelte'
import * as vueTesting from '@testing-library/vue'
import { compile } from 'svelte/compiler'
import * as svelteInternal from 'svelte/internal/client'
import typescript from 'typescript'
import { describe } from 'vitest'
import * as vitest from 'vitest'
import * as vue from 'vue'
import { compileScript, parse } from 'vue/compiler-sfc'
import { createSnippet, type Snippet } from '../../src/snippets/create-snippet.ts'
import type { SnippetInput } from '../../src/snippets/plan/input.ts'

/** What copied code imports, but for its own files. */
const packages: Readonly<Record<string, unknown>> = {
  react,
  'react/jsx-runtime': jsx,
  vue,
  'svelte/internal/client': svelteInternal,
  'svelte/internal/disclose-version': {},
  vitest,
  '@tcaptcha/simulator/browser': browser,
  '@tcaptcha/react': reactBinding,
  '@tcaptcha/vue': vueBinding,
  '@tcaptcha/svelte': svelteBinding,
  '@testing-library/react': reactTesting,
  '@testing-library/vue': vueTesting,
  '@testing-library/svelte': svelteTesting,
}

/** Defines the Vitest test that the playground gives for a state, of the component that it gives, as both are. */
export function defineCopiedTest(input: SnippetInput): void {
  const component = createSnippet(input.framework, input)
  const test = createSnippet('vitest', input)
  const own = () => run(toTypeScript(component), () => undefined)
  describe(`${input.scenario.id}, ${input.framework}`, () => void run(test.text, own))
}

function run(code: string, loadOwn: () => unknown): unknown {
  const { ModuleKind, ScriptTarget, JsxEmit } = typescript
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, jsx: JsxEmit.ReactJSX }
  const { outputText } = typescript.transpileModule(code, { fileName: 'copied.tsx', compilerOptions })
  const module = { exports: {} }
  const load = (name: string) => packages[name] ?? loadOwn()
  new Function('require', 'module', 'exports', outputText)(load, module, module.exports)
  return module.exports
}

function toTypeScript({ ending, name, text }: Snippet): string {
  if (ending === 'svelte') return compile(text, { filename: name, generate: 'client' }).js.code
  if (ending !== 'vue') return text
  const { descriptor } = parse(text, { filename: name })
  return compileScript(descriptor, { id: 'copied', inlineTemplate: true }).content
}
