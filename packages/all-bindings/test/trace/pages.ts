import type { LoginPage } from '../login/login-page.ts'
import { reactPages } from '../login/react.tsx'
import { sveltePages } from '../login/svelte.ts'
import { vuePages } from '../login/vue.ts'
import type { StoryName } from './stories.ts'

/** Three pages of each framework. */
export const pages: readonly LoginPage[] = [...reactPages, ...vuePages, ...sveltePages]

/** The first page of each framework. */
export const firstPages: readonly LoginPage[] = [reactPages, vuePages, sveltePages].flatMap((of) => of.slice(0, 1))

const traces = import.meta.glob<string>('../../traces/*/*.txt', { query: '?raw', import: 'default', eager: true })

/** One trace for each story and kind of page, the same for every framework. */
export const toExpected = ({ kind }: LoginPage, story: StoryName): string | undefined =>
  traces[`../../traces/${kind}/${story.replaceAll(/\W+/g, '-')}.txt`]
