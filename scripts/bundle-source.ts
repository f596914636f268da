import { build, type BuildOptions } from 'esbuild'

/** Bundles what a test serves, from the sources of the workspace, so that no build can be stale. */
export async function bundleSource(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    target: 'es2022',
    define: {
      __DEV__: 'true',
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    jsx: 'automatic',
    logLevel: 'error',
    ...options,
  })
  return outputFiles?.[0]?.text ?? ''
}
