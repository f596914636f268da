import { readAttribute, whereIs } from '../../parse/element.ts'
import { isFunction, walk } from '../../syntax/walk.ts'
import { toName, toText, unwrap } from '../../syntax/names.ts'
import type { Check } from '../check.ts'

/** The vendor's constructor, its callback and its markup. */
export const checkCallbacks: Check = (file, project, report) => {
  const scope = project.scopeOf(file.path)
  if (file.isTest || !scope.hasCaptcha) return
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node, ancestors) => {
      const at = offset + (node.start ?? 0)
      if (node.type === 'MemberExpression' && toName(node) === 'CaptchaAppId' && isParameter(node.object, ancestors))
        report('callback-field', offset + (node.property.start ?? 0))
      if (node.type !== 'NewExpression' || toName(node.callee) !== 'TencentCaptcha') return
      const [first, second] = [unwrap(node.arguments[0]), unwrap(node.arguments[1])]
      if (first?.type === 'NumericLiteral')
        report('constructor-arguments', at, { given: { en: 'a number first', zh: '数字' } })
      else if (toText(first) === undefined) return
      else if (!second) report('constructor-arguments', at, { given: { en: 'a string alone', zh: '单独一个字符串' } })
      else if (second.type === 'ObjectExpression')
        report('constructor-arguments', at, {
          given: { en: 'options in the place of the function', zh: '字符串和选项，缺少回调函数' },
        })
      else if (project.presets.size === 1 && project.presets.has('intl') && !isFirstString(second))
        report('constructor-arguments', at, {
          given: { en: 'a string first, with the international script', zh: '字符串，而国际站 2.0 的脚本要求元素' },
        })
    })
  }
  for (const element of file.elements) {
    const name = readAttribute(element, 'data-cbfn')
    if (!name || !/^[A-Za-z_$][\w$]*$/.test(name) || /^_+$/.test(name) || scope.globals.has(name)) continue
    report('callback-missing', whereIs(element, 'data-cbfn'), { name })
  }
}

const isFirstString = (second: { type: string }) => second.type === 'StringLiteral'

/** The object is the first parameter of a function around it. */
const isParameter = (object: Parameters<typeof toName>[0], ancestors: Parameters<Parameters<typeof walk>[1]>[1]) => {
  const name = object?.type === 'Identifier' ? object.name : undefined
  const around = ancestors.findLast(isFunction)
  return !!name && !!around && 'params' in around && around.params.length === 1 && toName(around.params[0]) === name
}
