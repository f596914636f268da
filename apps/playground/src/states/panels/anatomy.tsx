import { errorCodes, parseDisasterTicket } from '@tcaptcha/core'
import { useWords } from '../../words/use-words.ts'
import { Panel } from '../../ui/panel.tsx'

/** A disaster ticket of this app, part by part. Empty for any other ticket. */
export function Anatomy({ ticket, appId }: { ticket: string | undefined; appId: string | undefined }) {
  const { words, language } = useWords()
  const parsed = parseDisasterTicket(ticket, appId)
  if (!parsed || !ticket || !('errorCode' in parsed)) return null
  const { prefix, errorCode, issuedAt, tail } = parsed
  const clock = new Date(issuedAt * 1000).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB')
  const parts = [
    { name: 'prefix', value: prefix, says: prefix === 'terror' ? '1.0' : '2.0' },
    { name: 'errorCode', value: errorCode, says: errorCodes[errorCode]?.[language] },
    { name: 'appId', value: ticket.includes(`_${appId}`) ? appId : undefined, says: undefined },
    { name: 'issuedAt', value: issuedAt, says: clock },
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
