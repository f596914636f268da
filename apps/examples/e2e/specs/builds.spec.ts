import { expect, test } from '@playwright/test'
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { readFolder } from '../../../../scripts/read-folder.mjs'

for (const app of ['react', 'vue']) {
  test(`the page that ${app} builds for production has nothing of the simulator`, async () => {
    const cwd = resolve(import.meta.dirname, '../..', app)
    const outDir = resolve('.cache/examples', app)
    const { NODE_ENV: _, ...env } = process.env
    const args = ['node_modules/vite/bin/vite.js', 'build', '--outDir', outDir, '--emptyOutDir']
    await promisify(execFile)(process.execPath, args, { cwd, env })
    const files = [...readFolder(outDir)]
    expect(files.map(([path]) => path)).toContain('index.html')
    expect(
      files.filter(([, content]) => /simulator|__tcaptcha|tcaptcha-panel|tcaptcha\.devtools/i.test(content)),
    ).toEqual([])
    // The app itself is in there.
    expect(files.some(([, content]) => content.includes('190000000'))).toBe(true)
  })
}
