/** The frameworks that the forms are written in, and their names. */
export const frameworks = { react: 'React', vue: 'Vue', svelte: 'Svelte' } as const

/** A framework that the forms are written in. */
export type Framework = keyof typeof frameworks

/** One framework, or each of them beside the others. */
export type FrameworkChoice = Framework | 'all'

/** The framework of a link, or the first one. */
export const toFramework = (name: string | null | undefined): Framework =>
  name && Object.hasOwn(frameworks, name) ? (name as Framework) : 'react'

/** The choice of a link. */
export const toFrameworkChoice = (name: string | null | undefined): FrameworkChoice =>
  name === 'all' ? 'all' : toFramework(name)

/** The frameworks that a choice comes to, in their order. */
export const toFrameworks = (choice: FrameworkChoice): readonly Framework[] =>
  choice === 'all' ? (Object.keys(frameworks) as Framework[]) : [choice]
