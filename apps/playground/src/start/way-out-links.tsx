import { repository, toDocsUrl, toNpmUrl } from '../link/repository.ts'
import { useWords } from '../words/use-words.ts'
import { wayOutWords } from './way-out-words.ts'

const readme = { en: 'README.md', zh: 'README.zh-CN.md' }

/** What there is elsewhere: the docs, the packages and the source. */
export function WayOutLinks() {
  const { language } = useWords()
  const words = wayOutWords[language]
  return (
    <>
      <a href={toDocsUrl(readme, language)}>{words.docs}</a>
      <a href={toNpmUrl('@tcaptcha/core')}>{words.npm}</a>
      <a href={repository}>{words.repository}</a>
    </>
  )
}
