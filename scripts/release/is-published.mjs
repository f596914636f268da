import { spawnSync } from 'node:child_process'

/** Whether npm's registry has `name@version`. A registry that can't be asked is no answer. */
export function isPublished(id) {
  const { status, stdout } = spawnSync('npm', ['view', id, 'version', '--json'], { encoding: 'utf8' })
  if (status === 0) return stdout.trim() !== ''
  if (JSON.parse(stdout || '{}').error?.code === 'E404') return false
  throw new Error(`The registry can't say whether ${id} is published:\n${stdout}`)
}
