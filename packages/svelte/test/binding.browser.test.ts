import { describeBinding } from '@tcaptcha/contract'
import Action from './fixtures/Action.svelte'
import Attachment from './fixtures/Attachment.svelte'
import Store from './fixtures/Store.svelte'
import { toBinding } from './to-binding.ts'

describeBinding('use:tcaptcha, Svelte 5', toBinding(Action, 'Action'))
describeBinding('{@attach tcaptchaOn()}, Svelte 5', toBinding(Attachment, 'Attachment'))
describeBinding('createTCaptcha as a $store, Svelte 5', toBinding(Store, 'Store'))
