/** What there is code for, in the order of the tabs. */
export const snippetNames = ['react', 'vue', 'svelte', 'html', 'server', 'playwright', 'vitest'] as const

/** A kind of code. */
export type SnippetName = (typeof snippetNames)[number]
