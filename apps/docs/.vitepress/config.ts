import { createCssVariablesTheme } from 'shiki'
import { defineConfig } from 'vitepress'
import { keepBraces } from '../src/links/keep-braces.ts'
import { rewriteLinks } from '../src/links/rewrite-links.ts'
import { slugify } from '../src/links/slugify.ts'
import { chinese, english } from '../src/pages/locales.ts'
import { describePage } from '../src/pages/describe-page.ts'
import { search } from '../src/search/search.ts'
import { labelStates } from '../src/states/label-states.ts'
import { writeTwins } from '../src/twins/write-twins.ts'

/** Where the site is hosted: below the name of the repository, unless it has a domain to itself. */
const base = process.env['DOCS_BASE'] ?? '/tcaptcha/'

export default defineConfig({
  base,
  title: 'tcaptcha',
  rewrites: { 'en/:rest*': ':rest*' },
  srcExclude: ['node_modules/**', 'dist/**', 'public/**', 'test/**'],
  outDir: 'dist',
  cacheDir: '.vitepress/.cache',
  // The pages are compared with what a link says of them, so each has one address.
  cleanUrls: false,
  lastUpdated: false,
  // scripts/links.mjs looks at every link, also at those that leave the site.
  ignoreDeadLinks: true,
  head: [['link', { rel: 'icon', href: `${base}mark.svg`, type: 'image/svg+xml' }]],
  locales: { root: english(), zh: chinese() },
  themeConfig: { search },
  markdown: {
    anchor: { slugify },
    // Its colours are in theme/style.css: with a theme for each look all code would be read twice.
    theme: createCssVariablesTheme(),
    config(md) {
      rewriteLinks(md, base)
      keepBraces(md)
      labelStates(md)
    },
  },
  transformPageData: describePage,
  buildEnd: writeTwins,
  // A picture of the repository is imported as in a build: by its path, `npm run docs` would look for it below this folder.
  vue: { template: { transformAssetUrls: { base: null } } },
  vite: { publicDir: 'public', logLevel: 'warn' },
})
