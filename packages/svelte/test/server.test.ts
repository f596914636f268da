import { expect, it } from 'vitest'
import { createTCaptcha, setTCaptchaDefaults } from '../src/index.ts'

it('may be used by the script of a component on a server, where all visitors share the module', () => {
  setTCaptchaDefaults({ appId: '190000000' })
  const seen: string[] = []
  createTCaptcha().subscribe(({ status }) => seen.push(status))()
  expect(seen).toEqual(['idle'])
})
