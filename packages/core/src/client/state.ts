import type { TCaptchaResult } from '../outcome/result.ts'

/** Where a client is. One immutable value: the same object until something changes. */
export type TCaptchaState =
  | { status: 'idle' | 'loading' | 'opening' | 'open'; result: undefined }
  | { status: 'done'; result: TCaptchaResult }

export const idle: TCaptchaState = { status: 'idle', result: undefined }
