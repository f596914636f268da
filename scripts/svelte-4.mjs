import { compile } from 'svelte-4/compiler'

/** For Vite: compiles `*.svelte4` by Svelte 4's own compiler, to run on its own runtime beside Svelte 5. */
export const svelte4 = () => ({
  name: 'svelte-4',
  transform(code, id) {
    if (!id.endsWith('.svelte4')) return undefined
    const { js } = compile(code, { filename: id, sveltePath: 'svelte-4' })
    return { code: js.code, map: js.map }
  },
})
