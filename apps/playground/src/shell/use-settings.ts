import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Language } from '../words/language.ts'

/** What the visitor wants; `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark'

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

/** Language and theme: remembered by the browser, worn by the document. */
export function useSettings(): Settings {
  const [language, setLanguage] = useState(readLanguage)
  const [theme, setTheme] = useState(readTheme)
  const systemDark = useSyncExternalStore(onPreference, () => prefersDark.matches)
  const dark = theme === 'system' ? systemDark : theme === 'dark'
  useEffect(() => {
    localStorage.setItem('language', language)
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  useEffect(() => {
    localStorage.setItem('theme', theme)
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [theme, dark])
  return { language, setLanguage, theme, setTheme, dark }
}

function readLanguage(): Language {
  const chosen = localStorage.getItem('language') ?? navigator.language
  return chosen.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

function readTheme(): Theme {
  const chosen = localStorage.getItem('theme')
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}
