import type { Theme } from 'vitepress'
// Without its fonts: those of the system, so that no page waits for one.
import DefaultTheme from 'vitepress/theme-without-fonts'
import Layout from './layout.vue'
import PlaygroundState from './playground-state.vue'
import './style.css'

export default {
  extends: DefaultTheme,
  Layout,
  enhanceApp({ app }) {
    app.component('PlaygroundState', PlaygroundState)
  },
} satisfies Theme
