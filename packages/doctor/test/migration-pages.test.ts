import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { readAllSamples } from '../../../scripts/read-samples.mjs'
import { diagnose } from '../src/diagnose.ts'

const samples = [...readAllSamples()].filter(([path]) => path.startsWith('migrate/'))

/** What is found in the code of before. That of other vendors is no business of the doctor's. */
const found: Record<string, readonly string[]> = {
  'login.html': ['script-host-withdrawn'],
  'LoginForm.jsx': ['script-host-withdrawn', 'script-no-onerror'],
  'LoginForm.vue': ['script-host-withdrawn', 'script-no-onerror'],
  'LoginForm.svelte': ['script-host-withdrawn', 'script-no-onerror'],
  'use-captcha.js': ['script-host-withdrawn'],
  'index.html': ['script-host-withdrawn', 'script-no-onerror'],
  'react-tencent-captcha.jsx': ['wrapper-package'],
  'check-captcha.js': ['disaster-ticket-let-in', 'error-lets-in'],
}

/** The doctor's findings in a file of the migration guide, alone in a project. */
async function look(path: string, code: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'migrate-'))
  try {
    const dependencies = /from 'react-tencent-captcha'/.test(code) ? { 'react-tencent-captcha': '2.0.4' } : {}
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'shop', dependencies }))
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, code)
    return (await diagnose(folder)).findings.map(({ id }) => id).toSorted()
  } finally {
    await rm(folder, { recursive: true })
  }
}

it.each(Object.entries(found))('finds what is wrong with %s of the migration guide', async (name, ids) => {
  const path = `migrate/before/${name}`
  const code = new Map(samples).get(path)
  expect(await look(path, code ?? '')).toEqual(ids)
})

it.each(samples.filter(([path]) => !path.includes('/before/')))('finds nothing wrong with %s', async (path, code) => {
  expect(await look(path, code)).toEqual([])
})
