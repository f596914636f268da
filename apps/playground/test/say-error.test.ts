import { errorCodes, TCaptchaError, type TCaptchaErrorCode } from '@tcaptcha/core'
import { describe, expect, it } from 'vitest'
import { errorMeanings } from '../src/words/say/error-meanings.ts'
import { sayError, sayWhy } from '../src/words/say/say-error.ts'

describe('sayError', () => {
  it('gives a code its meaning in the language of the page', () => {
    const error = new TCaptchaError('script-timeout', 'x')
    expect(sayError(error, 'en')).toBe('The script neither loaded nor failed within loadTimeout.')
    expect(sayError(error, 'zh')).toBe('在 loadTimeout 之内，脚本既没有加载完，也没有报错。')
  })

  it('adds the meaning of a number that the vendor’s script reported', () => {
    const error = { code: 'vendor-error', errorCode: 1013 } as const
    expect(sayError(error, 'en')).toContain(`1013: ${errorCodes[1013]?.en}. `)
    expect(sayError(error, 'zh')).toContain(`1013：${errorCodes[1013]?.zh}。`)
  })

  it('leaves out a number that no table has', () => {
    expect(sayError({ code: 'vendor-error', errorCode: 4242 }, 'en')).toBe(errorMeanings['vendor-error'].en)
  })

  it('has no Chinese in an English meaning, and none without Chinese in a Chinese one', () => {
    for (const code of Object.keys(errorMeanings) as TCaptchaErrorCode[]) {
      expect(sayError({ code, errorCode: 1002 }, 'en')).not.toMatch(/\p{Script=Han}/u)
      expect(sayError({ code, errorCode: 1002 }, 'zh')).toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('sayWhy', () => {
  it('says who closed a challenge', () => {
    expect(sayWhy({ by: 'visitor' }, 'zh')).toBe('访客关闭了验证。')
  })

  it('says nothing about a solved one', () => {
    expect(sayWhy({}, 'en')).toBeUndefined()
  })
})
