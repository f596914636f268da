import GithubSlugger from 'github-slugger'

/**
 * TypeDoc counts names that have no heading of their own, and then links to `#name-1` where the page has `#name`.
 *
 * @param {Map<string, string>} texts Of each page, by its file's name.
 */
export function mendAnchors(texts) {
  const anchors = new Map([...texts].map(([page, text]) => [page, readAnchors(text)]))
  const mend = (own) => (whole, page, anchor) => {
    const there = anchors.get(page || own)
    const bare = anchor.replace(/-\d+$/, '')
    return there && !there.has(anchor) && there.has(bare) ? whole.replace(`#${anchor}`, `#${bare}`) : whole
  }
  return new Map(
    [...texts].map(([page, text]) => [page, text.replaceAll(/\]\((?:\.\/)?([^()#\s]*)#([^()\s]+)\)/g, mend(page))]),
  )
}

function readAnchors(text) {
  const slugger = new GithubSlugger()
  const prose = text.replaceAll(/^```[^\n]*\n.*?^```$/gms, '')
  const headings = [...prose.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading]) =>
    slugger.slug(heading.replaceAll(/[`\\]/g, '')),
  )
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id)])
}
