/** Copies a text that is still to come. Safari only allows it as a promise, at the click itself. Says whether it worked. */
export async function copyText(fetchText: () => Promise<string>): Promise<boolean> {
  try {
    if (typeof ClipboardItem === 'function') {
      const blob = fetchText().then((text) => new Blob([text], { type: 'text/plain' }))
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
    } else await navigator.clipboard.writeText(await fetchText())
    return true
  } catch {
    return false
  }
}
