import { describeForm } from '@tcaptcha/contract'
import Form from './fixtures/Form.svelte'
import { toBinding } from './to-binding.ts'

describeForm('<form use:tcaptcha>, Svelte 5', toBinding(Form, 'Form'))
