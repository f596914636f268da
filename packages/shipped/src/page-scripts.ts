import { runInNode } from './run-in-node.ts'
import type { ShippedFile } from './shipped-files.ts'

/** Every script that a page gets from the built simulator: entries, second stages, and those of the frames' documents. */
export function readPageScripts(): ShippedFile[] {
  const texts = runInNode<Record<string, string>>(`
    import { createSimulator, entryFiles } from '@tcaptcha/simulator'
    const { fetch } = createSimulator()
    const served = {}
    const get = async (path, init) => (served[path] = await (await fetch(new Request('http://127.0.0.1/' + path, init))).text())
    for (const file of Object.keys(entryFiles)) {
      const entry = await get(file)
      for (const [, second] of entry.matchAll(/http:\\/\\/127\\.0\\.0\\.1\\/([\\w/.-]+\\.js)/g)) await get(second)
    }
    await get('template/drag_ele.html')
    const { sid } = JSON.parse((await get('cap_union_prehandle?aid=190000000&callback=_')).slice(2, -1))
    delete served['cap_union_prehandle?aid=190000000&callback=_']
    await get('cap_union_new_show', { method: 'POST', body: new URLSearchParams({ sid }) })
    console.log(JSON.stringify(served))
  `)
  return Object.entries(texts).map(([path, text]) => {
    const [, inline] = /<script>([^]*)<\/script>/.exec(text) ?? []
    return { path, text: inline ?? text, isModule: false, isEntry: false }
  })
}
