// What the bindings on the canvas get for `@tcaptcha/core`, by a plugin in `server/`: the core as it is, whose clients tell
// the playground where they are. So no form has to, and its source is an app's own.
import { createTCaptcha as create, type OptionsSource, type TCaptcha } from '@tcaptcha/core'
import { addClient } from './watch-clients.ts'

export * from '@tcaptcha/core'

/** A client that the playground hears of. */
export const createTCaptcha = (source: OptionsSource): TCaptcha => addClient(create(source))
