import { toNpmUrl } from '../link/repository.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { startWords } from './words.ts'
import { useWords } from '../words/use-words.ts'

/** The lines that install each package. */
export function Install() {
  const { words, language } = useWords()
  const { html, server, tests } = startWords[language].frameworks
  const rows = [
    { name: 'React', of: '@tcaptcha/react' },
    { name: 'Vue', of: '@tcaptcha/vue' },
    { name: 'Svelte', of: '@tcaptcha/svelte' },
    { name: html, of: '@tcaptcha/core' },
    { name: server, of: '@tcaptcha/server' },
    { name: tests, of: '@tcaptcha/simulator', flag: '-D ' },
  ]
  return (
    <ul className="install">
      {rows.map(({ name, of, flag = '' }) => {
        const line = `npm i ${flag}${of}`
        return (
          <li key={of}>
            <span>{name}</span>
            <code>
              npm i {flag}
              <a href={toNpmUrl(of)}>{of}</a>
            </code>
            <CopyButton text={line} label={words.copy(line)} />
          </li>
        )
      })}
    </ul>
  )
}
