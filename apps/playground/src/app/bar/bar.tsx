import { useWords } from '../../words/use-words.ts'
import { focusMain } from '../focus-main.ts'
import { Icon } from '../../ui/icon.tsx'
import { Choice } from '../../ui/choice.tsx'
import { PageNav } from './page-nav.tsx'
import type { Route } from '../../link/use-route.ts'
import type { Settings } from '../use-settings.ts'

interface BarProps {
  settings: Settings
  route: Route
  listOpen: boolean
  onList: () => void
}

/** The name, and what goes for every scenario. */
export function Bar({ settings, route, listOpen, onList }: BarProps) {
  const { words } = useWords()
  return (
    <header className="bar">
      <a className="skip" href="#main" onClick={skipToMain}>
        {words.skip}
      </a>
      <button
        type="button"
        className="list-button"
        aria-label={words.scenarios}
        aria-expanded={listOpen}
        aria-controls="scenarios"
        onClick={onList}
      >
        <Icon name="list" />
        <span>{words.scenarios}</span>
      </button>
      <p className="name">
        <img src="mark.svg" alt="" width="26" height="26" />
        <b>tcaptcha</b> <span>{words.tagline}</span>
      </p>
      <PageNav route={route} />
      <Choice
        label={words.language}
        value={settings.language}
        onChange={settings.setLanguage}
        options={[
          { value: 'en', label: 'English', shown: 'EN' },
          { value: 'zh', label: '中文', shown: '中文' },
        ]}
      />
      <Choice
        label={words.theme}
        value={settings.theme}
        onChange={settings.setTheme}
        options={[
          { value: 'system', label: words.themeSystem, shown: <Icon name="system" /> },
          { value: 'light', label: words.themeLight, shown: <Icon name="light" /> },
          { value: 'dark', label: words.themeDark, shown: <Icon name="dark" /> },
        ]}
      />
    </header>
  )
}

// The hash is the route's: a plain jump would change it.
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault()
  focusMain()
}
