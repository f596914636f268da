import { callMethod, createElement } from '../platform/dom.ts'

const texts = {
  en: ['Verification failed. The form was not sent.', 'Verification closed. The form was not sent.'],
  'zh-Hans': ['验证失败，表单未提交。', '验证已关闭，表单未提交。'],
  'zh-Hant': ['驗證失敗，表單未送出。', '驗證已關閉，表單未送出。'],
}

/**
 * Says to assistive technology alone why a form was not sent, in the language of the form. Inside the form, since all
 * else is inert around a modal dialog. Returns what takes it back.
 */
export function announce(form: HTMLFormElement, isClosed: boolean): () => void {
  const status = createElement('span', form.ownerDocument)
  const lang = toLang(findLang(form))
  status.setAttribute('role', 'status')
  status.lang = lang
  status.style.cssText = 'position:fixed;clip-path:inset(50%)'
  callMethod(Node.prototype, 'appendChild', form, status)
  // A live region is read out when it changes, not when it appears.
  const timer = setTimeout(() => {
    status.textContent = texts[lang][Number(isClosed)] as string
  }, 100)
  return () => {
    clearTimeout(timer)
    status.remove()
  }
}

/** Of the nearest element that has one, beyond shadow roots. */
function findLang(element: Element): string {
  const nearest = callMethod<HTMLElement | null>(Element.prototype, 'closest', element, '[lang]')
  if (nearest) return nearest.lang
  const { host } = callMethod<Node & { host?: Element }>(Node.prototype, 'getRootNode', element)
  return host ? findLang(host) : ''
}

function toLang(lang: string): keyof typeof texts {
  if (/^zh\b(?!-hans).*-(hant|tw|hk|mo)\b/i.test(lang)) return 'zh-Hant'
  return /^zh\b/i.test(lang) ? 'zh-Hans' : 'en'
}
