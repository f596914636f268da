import { useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { Language } from '../words/language.ts'
import { setInLink } from '../link/link.ts'
import type { Look, Theme } from '../link/look.ts'

export interface Settings {
  language: Language
  setLanguage: (language: Language) => void
  theme: Theme
  setTheme: (theme: Theme) => void
  /** What the theme comes to at the moment. */
  dark: boolean
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)')
const onPreference = (changed: () => void) => {
  prefersDark.addEventListener('change', changed)
  return () => prefersDark.removeEventListener('change', changed)
}

/** Language and theme: the link's, or else what the browser remembers; worn by the document. */
export function useSettings(look: Look): Settings {
  const [chosenLanguage, setLanguage] = useState(readLanguage)
  const [chosenTheme, setTheme] = useState(readTheme)
  const systemDark = useSyncExternalStore(onPreference, () => prefersDark.matches)
  const language = look.language ?? chosenLanguage
  const theme = look.theme ?? chosenTheme
  const dark = theme === 'system' ? systemDark : theme === 'dark'
  useLayoutEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [dark])
  return {
    language,
    theme,
    dark,
    setLanguage(next) {
      localStorage.setItem('language', next)
      setLanguage(next)
      setInLink({ lang: next === browserLanguage() ? undefined : next })
    },
    setTheme(next) {
      localStorage.setItem('theme', next)
      setTheme(next)
      setInLink({ theme: next === 'system' ? undefined : next })
    },
  }
}

const toLanguage = (tag: string): Language => (tag.toLowerCase().startsWith('zh') ? 'zh' : 'en')
const browserLanguage = () => toLanguage(navigator.language)
const readLanguage = () => toLanguage(localStorage.getItem('language') ?? navigator.language)

function readTheme(): Theme {
  const chosen = localStorage.getItem('theme')
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}
