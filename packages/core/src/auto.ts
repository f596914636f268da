import { start } from './auto/start.ts'

// On a server it does nothing, so that a page's code may import it there.
if (typeof document !== 'undefined') start()
