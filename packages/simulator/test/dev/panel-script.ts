import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The panel as the build makes it, from its sources. */
export async function buildPanelScript(): Promise<string> {
  const entryPoints = [fileURLToPath(new URL('../../src/panel/panel.global.ts', import.meta.url))]
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, target: 'es2018' })
  return outputFiles[0]?.text ?? ''
}
