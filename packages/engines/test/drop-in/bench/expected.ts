import { expect } from 'vitest'
import type { Shown } from '../../page/drop-in-types.ts'
import { appId } from './tags.ts'

/** What a callback has got, apart from when. */
const toCall = (button: string, result: object) => ({ button, ms: expect.any(Number), result })

/** The vendor's ticket of a challenge that was solved. */
export const solved = (button = 'TencentCaptcha', id: string = appId, bizState: unknown = 'order 7'): Shown =>
  toCall(
    button,
    expect.objectContaining({
      ret: 0,
      ticket: expect.stringMatching(/^tr03simulator_/),
      randstr: expect.stringMatching(/^@/),
      appid: id,
      CaptchaAppId: id,
      ...(bizState === null ? {} : { bizState }),
    }),
  ) as Shown

/** A disaster ticket for a script that could not be had. */
export const disaster = (
  button = 'TencentCaptcha',
  id: string = appId,
  prefix = 'trerror',
  bizState: unknown = button === 'TencentCaptcha' ? 'order 7' : null,
): Shown =>
  toCall(
    button,
    expect.objectContaining({
      ret: 0,
      ticket: expect.stringMatching(new RegExp(`^${prefix}_1001_${id}_\\d{10}$`)),
      randstr: expect.stringMatching(/^@/),
      appid: id,
      CaptchaAppId: id,
      ...(bizState === null ? {} : { bizState }),
      errorCode: 1001,
      errorMessage: expect.any(String),
    }),
  ) as Shown

/** No ticket, because of the visitor or of the page. */
export const without = (
  errorMessage: 'closed' | 'replaced' | 'removed',
  button = 'TencentCaptcha',
  id: string = appId,
): Shown =>
  toCall(
    button,
    expect.objectContaining({
      ret: 2,
      ticket: '',
      randstr: '',
      appid: id,
      CaptchaAppId: id,
      errorMessage,
    }),
  ) as Shown
