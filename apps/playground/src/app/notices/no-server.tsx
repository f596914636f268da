import { useEffect, useState } from 'react'
import { reachServer } from '../../backend-client/reach-server.ts'
import { useWords } from '../../words/use-words.ts'
import './no-server.css'

/** Says so where nobody can play the vendor: neither Node nor a service worker. */
export function NoServer() {
  const { words } = useWords()
  const [reason, setReason] = useState<string>()
  useEffect(() => {
    reachServer().catch((error: unknown) => setReason(error instanceof Error ? error.message : String(error)))
  }, [])
  if (reason === undefined) return null
  return (
    <div className="no-server" role="alert">
      <p>{words.noServer}</p>
      <p>
        <code>{reason}</code>
      </p>
    </div>
  )
}
