import type { Node } from '@babel/types'
import { toKey, toOwner, toText, unwrap } from '../../syntax/names.ts'
import { walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'

const required = ['CaptchaType', 'Ticket', 'Randstr', 'UserIp', 'CaptchaAppId', 'AppSecretKey']

/** The object that goes to `DescribeCaptchaResult`, by its keys. */
export const checkApiParameters: Check = (file, _project, report) => {
  if (file.isDevelopment || !/AppSecretKey|DescribeCaptcha/.test(file.text)) return
  const isMini = /DescribeCaptchaMini/.test(file.text)
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node) => {
      if (node.type !== 'ObjectExpression') return
      const values = new Map<string, { value: Node; at: number }>()
      for (const property of node.properties) {
        const key = toKey(property)
        if (property.type === 'ObjectProperty' && key)
          values.set(key, { value: property.value, at: offset + (property.start ?? 0) })
      }
      const version = values.get('Version') ?? values.get('version') ?? values.get('X-TC-Version')
      const action = values.get('Action') ?? values.get('action') ?? values.get('X-TC-Action')
      const named = toText(version?.value)
      if (version && named && /DescribeCaptcha/.test(toText(action?.value) ?? '') && named !== '2019-07-22')
        report('api-parameters', version.at, { fault: { en: `the version is ${named}`, zh: `版本是 ${named}` } })

      if (!values.has('Ticket') || !(values.has('AppSecretKey') || values.has('CaptchaAppId'))) return
      // A table about the parameters.
      if (/^(?:string|integer)$/.test(toText(values.get('Ticket')?.value) ?? '')) return
      const ip = values.get('UserIp')
      const address = toText(ip?.value)
      if (ip && address !== undefined && /^[\d.:a-f]*$/i.test(address))
        report('user-ip', ip.at, { given: address || '""' })
      const type = values.get('CaptchaType')
      const number = unwrap(type?.value)
      if (type && number?.type === 'NumericLiteral' && number.value !== 9)
        report('api-parameters', type.at, {
          fault: { en: `CaptchaType is ${number.value}`, zh: `CaptchaType 是 ${number.value}` },
        })
      const id = values.get('CaptchaAppId')
      if (id && /^\d+$/.test(toText(id.value) ?? ''))
        report('api-parameters', id.at, { fault: { en: 'CaptchaAppId is a string', zh: 'CaptchaAppId 是字符串' } })
      const idValue = unwrap(id?.value)
      if (id && toOwner(idValue) === 'env')
        report('api-parameters', id.at, {
          fault: { en: 'CaptchaAppId is a string: Number() is missing', zh: 'CaptchaAppId 是字符串，少了 Number()' },
        })
      if (node.properties.some(({ type: kind }) => kind === 'SpreadElement')) return
      const lacking = required.filter((name) => !values.has(name) && !(isMini && name === 'Randstr'))
      if (lacking.length > 0)
        report('api-parameters', offset + (node.start ?? 0), {
          fault: { en: `${lacking.join(', ')} missing`, zh: `缺少 ${lacking.join('、')}` },
        })
    })
  }
}
