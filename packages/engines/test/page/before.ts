import { createTimers } from './watch-timers.ts'
import { takeAway } from './take-away.ts'
import { watchErrors } from './watch-errors.ts'
import { watchListeners } from './watch-listeners.ts'

// Runs before the core: what is missing is missing from its first line on.
takeAway()
window.before = { timers: createTimers(), listeners: watchListeners(), errors: watchErrors() }
