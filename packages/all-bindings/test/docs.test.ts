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

it.each(['en', 'zh'])('shows the very code that is tested: apps/docs/%s/guides/dialogs.md', (language) => {
  const text = readFileSync(new URL(`../../../apps/docs/${language}/guides/dialogs.md`, import.meta.url), 'utf8')
  const shown = [...text.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, code]) => withoutComments(code))
  const tested = recipes.map((file) => readFileSync(new URL(`dialogs/${file}`, import.meta.url), 'utf8'))
  expect(shown).toEqual(tested.map(withoutComments))
})
