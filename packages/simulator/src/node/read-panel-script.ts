import { readFile } from 'node:fs/promises'

/** The panel as a script that needs nothing else, as the build puts it beside this file. */
export const readPanelScript = (): Promise<string> => readFile(new URL('./panel.global.js', import.meta.url), 'utf8')
