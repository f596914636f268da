import type { PageElement } from '../../parse/element.ts'
import { readAttribute, whereIs } from '../../parse/element.ts'
import { toKey, toName, toText } from '../../syntax/names.ts'
import { walk } from '../../syntax/walk.ts'
import type { Check } from '../check.ts'

const id = 'TencentCaptcha'
const vendorMarkup = (element: PageElement) =>
  element.attributes.has('data-appid') && element.attributes.has('data-cbfn')

/** The id that the vendor's script binds by itself, and its markup on buttons that submit. */
export const checkElements: Check = (file, project, report) => {
  const { client, dropIn, hasCaptcha } = project.scopeOf(file.path)
  if (file.isTest || !hasCaptcha) return
  for (const element of file.elements) {
    const name =
      readAttribute(element, 'id') ??
      (readAttribute(element, ':id') ?? readAttribute(element, 'v-bind:id'))?.replace(/^['"`]|['"`]$/g, '')
    const isNamed = name === id
    // The drop-in reads the vendor's markup. Without us it is how the 1.0 script is told what to bind.
    if (isNamed && !dropIn && (client || !vendorMarkup(element))) report('id-tencentcaptcha', whereIs(element, 'id'))
    if (!dropIn && (isNamed || vendorMarkup(element)) && isSubmit(element)) report('captcha-on-submit', element.at)
  }
  // Without us, a script that also gives it the vendor's attributes does what its documents say.
  if (dropIn || (!client && /data-?cbfn|data-?appid|dataset\.(?:appid|cbfn)/i.test(file.text))) return
  for (const { ast, offset } of file.scripts) {
    walk(ast, (node) => {
      const at = offset + (node.start ?? 0)
      if (node.type === 'AssignmentExpression' && toName(node.left) === 'id' && toText(node.right) === id)
        report('id-tencentcaptcha', at)
      if (node.type === 'ObjectProperty' && toKey(node) === 'id' && toText(node.value) === id)
        report('id-tencentcaptcha', at)
      if (node.type !== 'CallExpression' || !/^(?:setAttribute|attr|prop)$/.test(toName(node.callee) ?? '')) return
      if (toText(node.arguments[0]) === 'id' && toText(node.arguments[1]) === id) report('id-tencentcaptcha', at)
    })
  }
}

function isSubmit(element: PageElement): boolean {
  const type = readAttribute(element, 'type')?.toLowerCase()
  const submits =
    element.tag === 'button' ? type === undefined || type === 'submit' : element.tag === 'input' && type === 'submit'
  return submits && (element.parents.some(({ tag }) => tag === 'form') || element.attributes.has('form'))
}
