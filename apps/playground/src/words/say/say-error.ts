import { errorCodes, type ClosedResult, type TCaptchaErrorCode } from '@tcaptcha/core'
import { closedMeanings, errorMeanings } from './error-meanings.ts'
import type { Language } from '../language.ts'

interface CodedError {
  readonly code: TCaptchaErrorCode
  readonly errorCode?: number | undefined
}

interface Ended {
  readonly error?: CodedError | undefined
  readonly by?: ClosedResult['by'] | undefined
}

/** What an error means. A number that the vendor's script reported itself says more than its code: it comes along. */
export function sayError({ code, errorCode }: CodedError, language: Language): string {
  const meaning = errorMeanings[code][language]
  const number = code === 'vendor-error' ? sayErrorCode(errorCode, language) : undefined
  if (!number) return meaning
  return language === 'zh' ? `${errorCode}：${number}。${meaning}` : `${errorCode}: ${number}. ${meaning}`
}

/** What the vendor's number means; undefined for a number that no table has. */
export const sayErrorCode = (errorCode: number | undefined, language: Language): string | undefined =>
  errorCode === undefined ? undefined : errorCodes[errorCode]?.[language]

/** Why a result is not `solved`: what its error means, or who closed it. Undefined for one that is. */
export function sayWhy({ error, by }: Ended, language: Language): string | undefined {
  if (error) return sayError(error, language)
  return by && closedMeanings[by][language]
}
