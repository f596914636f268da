import { styles } from './styles.ts'

/** The name of the element that holds the panel. */
export const hostName = 'tcaptcha-panel'

/**
 * Puts a shadow tree at the end of `<html>`, beside `<body>`: a framework that renders or swaps the body doesn't meet it. It
 * comes back when the page's children are replaced.
 */
export function createHost(): ShadowRoot {
  const host = document.createElement(hostName)
  const root = host.attachShadow({ mode: 'open' })
  addStyles(root)
  const follow = () => host.setAttribute('data-theme', isDark() ? 'dark' : 'light')
  const attach = () => {
    if (!host.isConnected) document.documentElement.append(host)
  }
  follow()
  matchMedia('(prefers-color-scheme: dark)').addEventListener?.('change', follow)
  new MutationObserver(follow).observe(document.documentElement, { attributes: true })
  attach()
  new MutationObserver(attach).observe(document, { childList: true, subtree: false })
  new MutationObserver(attach).observe(document.documentElement, { childList: true })
  return root
}

/** A constructed sheet needs no leave of the page's Content-Security-Policy; older browsers need the page's nonce. */
function addStyles(root: ShadowRoot): void {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    root.adoptedStyleSheets = [sheet]
    return
  }
  const style = document.createElement('style')
  const nonce = document.querySelector<HTMLElement>('script[nonce], style[nonce]')?.nonce
  if (nonce) style.setAttribute('nonce', nonce)
  style.textContent = styles
  root.append(style)
}

/** As the page itself, where it says so, else as the browser. */
function isDark(): boolean {
  const { colorScheme } = getComputedStyle(document.documentElement)
  if (colorScheme === 'dark' || colorScheme === 'only dark') return true
  if (colorScheme === 'light' || colorScheme === 'only light') return false
  return matchMedia('(prefers-color-scheme: dark)').matches
}
