import { useEffect, useState } from 'react'

/** Milliseconds for which a button says that it did. */
const thanks = 2000

/** Puts texts on the clipboard, and is true for a while after. */
export function useCopied(): readonly [isCopied: boolean, copy: (text: string) => Promise<void>] {
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), thanks)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return [isCopied, copy]
}
