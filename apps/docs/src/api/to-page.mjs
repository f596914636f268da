import GithubSlugger from 'github-slugger'

const words = {
  en: {
    title: 'API',
    about: (name) => `What \`${name}\` exports, from the comments of its source.`,
    index: 'What each package exports, from the comments of its source.',
  },
  zh: {
    title: 'API',
    about: (name) => `\`${name}\` 导出的全部内容。说明由源代码中的注释生成，为英文，见每一项的链接。`,
    index: '每个包导出的全部内容，由源代码中的注释生成。',
  },
}

/** For the search, and for the link that edits a page: it has no file in the repository. */
const toFront = (generated) => `---\ngenerated: ${generated}\neditLink: false\noutline: [2, 3]\n---\n\n`

/** A page of the reference. Vue must not read braces in it. In Chinese it has the names, which lead to the English page. */
export const toPage = (entry, text, language) =>
  language === 'en'
    ? `${toFront('api')}${toHead(entry, 'en')}::: v-pre\n\n${text.trim()}\n\n:::\n`
    : `${toFront('names')}${toHead(entry, language)}${listNames(entry, text)}\n`

const toHead = ({ name }, language) => `# \`${name}\`\n\n${words[language].about(name)}\n\n`

function listNames({ page }, text) {
  const slugger = new GithubSlugger()
  const prose = text.replaceAll(/^```[^\n]*\n.*?^```$/gms, '')
  return [...prose.matchAll(/^(#{2,}) (.*)$/gm)]
    .map(([, { length: level }, name]) => ({ level, name, anchor: slugger.slug(name.replaceAll(/[`\\]/g, '')) }))
    .filter(({ level }) => level < 4)
    .map(({ level, name, anchor }) =>
      level === 2 ? `\n## ${name}\n` : `- [${name}](../../../en/reference/api/${page}.md#${anchor})`,
    )
    .join('\n')
    .trim()
}

/** The list of all entries. */
export const toIndex = (entries, language) =>
  `${toFront('names')}# ${words[language].title}\n\n${words[language].index}\n\n${entries
    .map(({ name, page }) => `- [\`${name}\`](./${page}.md)`)
    .join('\n')}\n`
