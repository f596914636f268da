/** A login page of the docs. */
export interface PageSample {
  /** A whole document, or a component. */
  file: string
  /** A module that mounts a component into `#app`. */
  main?: string
}

export const pages = {
  plain: { file: 'plain/login.html' },
} as const satisfies Record<string, PageSample>

export type PageName = keyof typeof pages
