import { toText } from '../../syntax/names.ts'
import { walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'

/** The ticket API before `DescribeCaptchaResult`, called from JavaScript. */
export const checkOldEndpoint: Check = (file, _project, report) => {
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node) => {
      const text = node.type === 'TemplateElement' ? (node.value.cooked ?? '') : (toText(node) ?? '')
      if (
        /^(?:TemplateLiteral|Identifier|MemberExpression)$/.test(node.type) ||
        !/^(?:https?:)?\/\/ssl\.captcha\.qq\.com\/ticket\/verify/.test(text)
      )
        return
      report('ticket-endpoint-old', offset + (node.start ?? 0), { host: 'ssl.captcha.qq.com' })
    })
  }
}
