/** What the vendor keeps in a page for good: its scripts, styles of 1.0, and what it hides far above the page. */
const vendors =
  'script[src*="Captcha"]:not([data-tcaptcha]), script[src*="tgJCap"], script[src*="tcaptcha"], .tencent-captcha__transform, .tencent-captcha__transform *, #tcaptcha_transform_dy, #tcaptcha_transform_dy *, head > style, #tcaptcha_pre_verify'

/** Remembers what is in the page, and gives what came since and is not the vendor's own. */
export function watchNodes(): () => string[] {
  const all = () => Array.from(document.querySelectorAll('*'))
  const before = new Set(all())
  return () => {
    const shown = all().filter((node) => node.matches('[data-tcaptcha-challenge]') && isInView(node))
    return all()
      .filter((node) => !before.has(node) && !node.matches(vendors))
      .concat(shown)
      .map(describe)
  }
}

const describe = (node: Element) =>
  `${node.localName}${node.id && `#${node.id}`} ${node.getAttribute('src') ?? node.className}`

const isInView = (node: Element) => node.getBoundingClientRect().bottom > 0
