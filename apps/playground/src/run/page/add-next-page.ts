/** A link to another page of the app, which replaces the body and keeps the form in it, as Turbo can do. */
export function addNextPage(beside: HTMLElement): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'another'
  button.textContent = document.documentElement.lang.startsWith('zh') ? '前往下一页' : 'Go to the next page'
  button.addEventListener('click', () => {
    const body = document.createElement('body')
    body.append(beside, button)
    document.body.replaceWith(body)
  })
  beside.after(button)
}
