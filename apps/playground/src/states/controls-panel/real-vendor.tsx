import type { ServerView } from '../../backend-client/server-view.ts'
import { controlWords } from '../../words/controls.ts'
import { useWords } from '../../words/use-words.ts'
import { setInLink } from '../../link/link.ts'

interface RealVendorProps {
  isOn: boolean
  /** Whose app it would be. */
  appId: string | undefined
  isWrong: boolean
  asks: ServerView['asks'] | undefined
}

/** The one switch by which a request can leave this machine, and what that means. */
export function RealVendor({ isOn, appId, isWrong, asks }: RealVendorProps) {
  const { language } = useWords()
  const words = controlWords[language]
  return (
    <div className="real-vendor" data-on={isOn}>
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          disabled={!appId && !isOn}
          onChange={(event) => setInLink({ real: event.target.checked ? '1' : undefined })}
        />
        {words.real}
      </label>
      <p>{isOn ? words.realOn : words.realOff}</p>
      {isOn && asks && <p>{words.asks[asks]}</p>}
      {!isOn && <p>{appId && !isWrong ? words.realKeys : words.wrongReal}</p>}
    </div>
  )
}
