import { expectTypeOf } from 'vitest'
import { h, ref } from 'vue'
import {
  TCaptcha,
  useTCaptcha,
  type TCaptchaOptions,
  type TCaptchaResult,
  type TCaptchaSlotProps,
} from '../src/index.ts'

const captcha = useTCaptcha(ref<Partial<TCaptchaOptions>>({ appId: '1' }))
expectTypeOf(captcha.result.value).toEqualTypeOf<TCaptchaResult | undefined>()
expectTypeOf<TCaptchaSlotProps['status']>().toEqualTypeOf<'idle' | 'loading' | 'opening' | 'open' | 'done'>()
expectTypeOf(useTCaptcha(() => ({ appId: 1 })).execute).returns.resolves.toEqualTypeOf<TCaptchaResult>()

// @ts-expect-error: a misspelt option.
useTCaptcha({ appID: '1' })
// @ts-expect-error: it is read-only.
captcha.status.value = 'idle'
h(TCaptcha, { appId: '1', onResult: (result) => expectTypeOf(result).toEqualTypeOf<TCaptchaResult>() })
// @ts-expect-error: milliseconds are a number.
h(TCaptcha, { appId: '1', loadTimeout: '8s' })
