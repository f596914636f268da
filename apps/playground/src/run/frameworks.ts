import type { Adapter } from './adapter.ts'

/** Loaded only when its canvas is chosen. */
export const frameworks = {
  react: { name: 'React', load: async (): Promise<Adapter> => (await import('./react/adapter.tsx')).adapter },
} as const satisfies Record<string, { name: string; load: () => Promise<Adapter> }>

/** A framework that the form is written in. */
export type Framework = keyof typeof frameworks

/** The framework of a link, or the first one. */
export const toFramework = (name: string | null | undefined): Framework =>
  name && Object.hasOwn(frameworks, name) ? (name as Framework) : 'react'
