/** A login page of the docs. */
export interface PageSample {
  /** A whole document, or a component. */
  file: string
  /** A module that mounts a component into `#app`. */
  main?: string
}

export const pages = {
  plain: { file: 'plain/login.html' },
  react: {
    file: 'react/login-form.tsx',
    main: `import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LoginForm } from './react/login-form.tsx'
createRoot(document.querySelector('#app')).render(<StrictMode><LoginForm /></StrictMode>)`,
  },
  vue: {
    file: 'vue/LoginForm.vue',
    main: `import { createApp } from 'vue'
import LoginForm from './vue/LoginForm.vue'
createApp(LoginForm).mount('#app')`,
  },
  svelte: {
    file: 'svelte/LoginForm.svelte',
    main: `import { mount } from 'svelte'
import LoginForm from './svelte/LoginForm.svelte'
mount(LoginForm, { target: document.querySelector('#app') })`,
  },
} as const satisfies Record<string, PageSample>

export type PageName = keyof typeof pages

export const pageNames = Object.keys(pages) as PageName[]
