import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const recipes = [
  'react/RadixDialog.tsx',
  'react/HeadlessDialog.tsx',
  'react/NativeDialog.tsx',
  'vue/RekaDialog.vue',
  'vue/HeadlessDialog.vue',
  'svelte/BitsDialog.svelte',
  'step-aside.ts',
]

/** A comment may be translated. */
const withoutComments = (code = '') => code.replaceAll(/\/\*\*.*?\*\//g, '')

it.each(['dialogs.md', 'dialogs.zh-CN.md'])('shows the very code that is tested: docs/%s', (name) => {
  const text = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8')
  const shown = [...text.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, code]) => withoutComments(code))
  const tested = recipes.map((file) => readFileSync(new URL(`dialogs/${file}`, import.meta.url), 'utf8'))
  expect(shown).toEqual(tested.map(withoutComments))
})
