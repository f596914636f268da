/**
 * Tells assistive technology, and nobody else, why a form was not sent. Inside the form, since all else is inert around a
 * modal dialog. Gone after a while; returns what removes it earlier.
 */
export function announce(form: HTMLFormElement, isClosed: boolean): () => void {
  const status = document.createElement('span')
  status.setAttribute('role', 'status')
  status.style.cssText =
    'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap'
  Node.prototype.appendChild.call(form, status)
  // A live region is read out when it changes, not when it comes.
  let timer = setTimeout(() => {
    status.textContent = toText(isClosed)
    timer = setTimeout(() => status.remove(), 10_000)
  }, 100)
  return () => {
    clearTimeout(timer)
    status.remove()
  }
}

function toText(isClosed: boolean): string {
  if (/^zh/i.test(document.documentElement.lang))
    return isClosed ? '验证已关闭，表单未提交。' : '验证失败，表单未提交，请稍后再试。'
  return isClosed
    ? 'Verification closed. The form was not sent.'
    : 'Verification failed. The form was not sent, try later.'
}
