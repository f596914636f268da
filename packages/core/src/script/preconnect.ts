import { createElement, find } from '../platform/dom.ts'
import { cspHosts } from './csp-hosts.ts'
import type { ScriptPreset } from './sources.ts'

/**
 * Opens connections to the hosts that the script and its challenge come from, ahead of need: cheap enough for a page
 * that may never show a captcha. Returns the undo, which takes the hints out of the page.
 */
export function preconnect(preset: ScriptPreset = 'cn'): () => void {
  const links = cspHosts[preset]['script-src'].slice(0, 2).map((href) => {
    const link = createElement('link')
    link.rel = 'preconnect'
    link.href = href
    find('head')[0]?.append(link)
    return link
  })
  return () => {
    for (const link of links) link.remove()
  }
}
