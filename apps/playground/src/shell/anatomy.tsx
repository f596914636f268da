import { errorCodes, parseDisasterTicket } from '@tcaptcha/core'
import { useWords } from '../words/use-words.ts'
import { Panel } from './panel.tsx'

/** A disaster ticket, part by part; nothing where there is none. */
export function Anatomy({ ticket, appId }: { ticket: string | undefined; appId: string | undefined }) {
  const { words, language } = useWords()
  const parsed = parseDisasterTicket(ticket, appId)
  if (!parsed || !ticket) return null
  const prefix = ticket.slice(0, ticket.indexOf('_'))
  const { errorCode, seconds, tail } = parsed
  const meaning = errorCode === undefined ? undefined : errorCodes[errorCode]
  const clock = seconds && new Date(seconds * 1000).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB')
  const parts = [
    { name: 'prefix', value: prefix, says: prefix === 'terror' ? '1.0' : '2.0' },
    { name: 'errorCode', value: errorCode, says: meaning?.[language] },
    { name: 'appId', value: parsed.appId, says: undefined },
    { name: 'seconds', value: seconds, says: clock },
    { name: 'tail', value: tail, says: undefined },
  ] as const
  return (
    <Panel title={words.anatomy} name="anatomy">
      <p className="ticket">
        {parts.map(({ name, value }) => value !== undefined && <code key={name} data-part={name}>{`${value}`}</code>)}
      </p>
      <dl>
        {parts.map(
          ({ name, value, says }) =>
            value !== undefined && (
              <div key={name} data-part={name}>
                <dt>{words.parts[name]}</dt>
                <dd>
                  <code>{value}</code> {says}
                </dd>
              </div>
            ),
        )}
      </dl>
      <p className="hint">{words.anatomyNote}</p>
    </Panel>
  )
}
