/** The engines that run the whole contract beside Chromium: those that are young enough for Vitest's own pages. */
export const contractEngines = ['firefox', 'webkitgtk', 'wpe']
