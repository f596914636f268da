import type { DefaultTheme } from 'vitepress'
import { renderForSearch } from './render-for-search.ts'
import { tokenize } from './tokenize.ts'

const options: DefaultTheme.LocalSearchOptions = {
  _render: renderForSearch,
  miniSearch: {
    options: { tokenize },
    // Of two Chinese characters no other is nearly the same, so only longer words may differ.
    searchOptions: {
      fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
      prefix: true,
      boost: { title: 4, text: 2, titles: 1 },
      // A page before its sections, and the guides before the API and the doctor's list of rules.
      boostDocument(id: string) {
        if (id.includes('/reference/api/')) return 0.3
        if (id.includes('/reference/doctor')) return 0.5
        return id.includes('#') ? 1 : 1.6
      },
    },
  },
  locales: {
    zh: {
      translations: {
        button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
        modal: {
          displayDetails: '显示详细列表',
          resetButtonTitle: '清空',
          backButtonTitle: '关闭搜索',
          noResultsText: '没有找到',
          footer: {
            selectText: '打开',
            selectKeyAriaLabel: '回车',
            navigateText: '选择',
            navigateUpKeyAriaLabel: '上箭头',
            navigateDownKeyAriaLabel: '下箭头',
            closeText: '关闭',
            closeKeyAriaLabel: 'Esc',
          },
        },
      },
    },
  },
}

/** The search of the site: an index that the site itself has, for each language. */
export const search = { provider: 'local', options } satisfies DefaultTheme.Config['search']
