import type { Framework } from '../../link/frameworks.ts'
import type { Adapter } from './adapter.ts'

/** Each is loaded only when its canvas is chosen. */
export const adapters: Readonly<Record<Framework, () => Promise<Adapter>>> = {
  react: async () => (await import('./react/adapter.tsx')).adapter,
  vue: async () => (await import('./vue/adapter.ts')).adapter,
  svelte: async () => (await import('./svelte/adapter.svelte.ts')).adapter,
}
