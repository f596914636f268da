import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

/** Where the static site of the stories is. */
export const storiesFolder = resolve(import.meta.dirname, '../../../../.cache/storybook')

/** `storybook build`, as `npm run build` does it. */
export async function buildStories(): Promise<void> {
  const cwd = resolve(import.meta.dirname, '../../storybook')
  const args = [
    'node_modules/storybook/dist/bin/dispatcher.js',
    'build',
    '--disable-telemetry',
    '--quiet',
    '-o',
    storiesFolder,
  ]
  await promisify(execFile)(process.execPath, args, { cwd })
}
