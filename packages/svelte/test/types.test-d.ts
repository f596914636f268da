import type { Action } from 'svelte/action'
import type { Attachment } from 'svelte/attachments'
import type { Readable } from 'svelte/store'
import { createTCaptcha, tcaptcha, tcaptchaOn, type TCaptchaOptions, type TCaptchaState } from '../src/index.ts'

export const action: Action<HTMLElement, Partial<TCaptchaOptions>> = tcaptcha
export const attachment: Attachment<HTMLElement> = tcaptchaOn(() => ({ appId: '1' }))
export const store: Readable<TCaptchaState> = createTCaptcha({ appId: '1' })

// @ts-expect-error: a misspelt option.
createTCaptcha({ appID: '1' })
// @ts-expect-error: an attachment takes a getter, so that it stays attached.
tcaptchaOn({ appId: '1' })
// @ts-expect-error: a string is no options.
tcaptcha(document.body, '190000000')
