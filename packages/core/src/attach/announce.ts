/**
 * Tells assistive technology, and nobody else, why a form was not sent. Inside the form, since all else is inert around a
 * modal dialog. Returns what takes it back.
 */
export function announce(form: HTMLFormElement, isClosed: boolean): () => void {
  const status = document.createElement('span')
  status.setAttribute('role', 'status')
  status.style.cssText = 'position:fixed;clip-path:inset(50%)'
  Node.prototype.appendChild.call(form, status)
  // A live region is read out when it changes, not when it comes.
  const timer = setTimeout(() => {
    status.textContent = /^zh/i.test(document.documentElement.lang)
      ? `验证${isClosed ? '已关闭' : '失败'}，表单未提交。`
      : `Verification ${isClosed ? 'closed' : 'failed'}. The form was not sent.`
  }, 100)
  return () => {
    clearTimeout(timer)
    status.remove()
  }
}
