import { keepTables } from './keep-tables.mjs'

/** Where a size is told, and under which name. */
const tables = {
  'README.md': [
    ['React', 'core + useTCaptcha'],
    ['Vue', 'Vue useTCaptcha'],
    ['Svelte', 'Svelte action, forms'],
    ['no framework', 'createTCaptcha'],
    ['no bundler, one file', 'tcaptcha.global.js'],
  ],
  'README.zh-CN.md': [
    ['React', 'core + useTCaptcha'],
    ['Vue', 'Vue useTCaptcha'],
    ['Svelte', 'Svelte action, forms'],
    ['不用框架', 'createTCaptcha'],
    ['不用打包工具（单文件）', 'tcaptcha.global.js'],
  ],
  'packages/core/README.md': [
    ['`createTCaptcha`', 'createTCaptcha'],
    ['with `captchaFetch`', 'createTCaptcha + captchaFetch'],
    ['`tcaptcha.global.js`', 'tcaptcha.global.js'],
  ],
  'packages/react/README.md': [
    ['`useTCaptcha` and core', 'core + useTCaptcha'],
    ['`useTCaptcha` alone', 'React hook alone'],
    ['`useTCaptchaForm` alone', 'React form alone'],
  ],
  'packages/vue/README.md': [
    ['`useTCaptcha` and core', 'Vue useTCaptcha'],
    ['`<TCaptcha>` and core', 'Vue <TCaptcha>'],
    ['`v-tcaptcha` alone', 'Vue directive alone'],
  ],
  'packages/svelte/README.md': [
    ['`use:tcaptcha` with forms, and core', 'Svelte action, forms'],
    ['`use:tcaptcha` alone', 'Svelte action alone'],
    ['`createTCaptcha` alone', 'Svelte store alone'],
  ],
}

/**
 * Checks that the READMEs tell these sizes; with `--write` it writes them. Ends the process.
 *
 * @param {Map<string, number>} sizes Bytes after gzip, by the name that `npm run size` prints.
 */
export function keepSizes(sizes) {
  const toKilobytes = (name) => `${((sizes.get(name) ?? Number.NaN) / 1000).toFixed(1)} kB`
  const toRows = (columns) => [columns.map(([title]) => title), columns.map(([, name]) => toKilobytes(name))]
  keepTables('sizes', {
    source: 'the packed packages',
    command: 'npm run size -- --write',
    tables: Object.fromEntries(Object.entries(tables).map(([path, columns]) => [path, toRows(columns)])),
  })
}
