const words = {
  en: {
    title: 'API',
    about: (name) => `What \`${name}\` exports, from the comments of its source.`,
    index: 'What each package exports, from the comments of its source.',
  },
  zh: {
    title: 'API',
    about: (name) => `\`${name}\` 导出的全部内容，由源代码中的英文注释生成。`,
    index: '每个包导出的全部内容，由源代码中的英文注释生成。',
  },
}

/** For the search, which takes names only, and for the link that edits a page: it has no file in the repository. */
const front = '---\ngenerated: api\neditLink: false\noutline: [2, 3]\n---\n\n'

/** A page of the reference. Vue must not read braces in it. */
export const toPage = ({ name }, text, language) =>
  `${front}# \`${name}\`\n\n${words[language].about(name)}\n\n::: v-pre\n\n${text.trim()}\n\n:::\n`

/** The list of all entries. */
export const toIndex = (entries, language) =>
  `${front}# ${words[language].title}\n\n${words[language].index}\n\n${entries
    .map(({ name, page }) => `- [\`${name}\`](./${page}.md)`)
    .join('\n')}\n`
