/** What compiled components import; it has no types. */
declare module 'svelte/internal/client'
