import type { ListedScenario } from '../scenarios/scenario.ts'
import { toLink } from '../link/link.ts'
import { adviceWords } from '../words/advice.ts'
import { outcomeWords } from '../words/outcome.ts'
import { visitorWords } from '../words/visitor.ts'
import type { Form } from '../forms.ts'
import type { Text } from '../words/language.ts'
import { useWords } from '../words/use-words.ts'
import { Marked } from '../ui/marked.tsx'
import { Icon } from '../ui/icon.tsx'

interface ScenarioHeadProps {
  scenario: ListedScenario
  /** What goes wrong; undefined until it has come. */
  what: Text | undefined
  form: Form
  /** Its server is put into an outage, in which it is not by itself. */
  duringOutage: boolean
  canPlay: boolean
  /** Plays the visitor. */
  onPlay: () => void
  /** Calls the client's `reset()`. */
  onReset: () => void
  /** A new frame: nothing of the vendor's is left. */
  onReload: () => void
}

/** What is played here, what to do, and the buttons that do it. */
export function ScenarioHead({
  scenario,
  what,
  form,
  duringOutage,
  canPlay,
  onPlay,
  onReset,
  onReload,
}: ScenarioHeadProps) {
  const { words, language } = useWords()
  const todo = visitorWords[language]
  const { seconds, visitor, check = {} } = scenario
  const { before = [], api } = check
  return (
    <section className="head" aria-labelledby="scenario-title">
      <h1 id="scenario-title">{scenario.title[language]}</h1>
      {duringOutage && (
        <p className="during-outage" role="note">
          <span>{outcomeWords[language].outageOn}</span>{' '}
          <a href={toLink(scenario.id)}>{outcomeWords[language].outageOff}</a>
        </p>
      )}
      <p className="what">
        {duringOutage && `${adviceWords[language].healthyDay}${words.colon}`}
        {what && <Marked text={what[language]} />} {seconds && words.takes(seconds)}
      </p>
      {!duringOutage && (api || before.length > 0) && (
        <ul className="setup">
          {before.length > 0 && (
            <li>
              {words.beforehand}
              {words.colon}
              {before.map((history) => words.before[history]).join(words.comma)}
            </li>
          )}
          {api && (
            <li>
              {words.apiPlays} <code>{api}</code>
            </li>
          )}
        </ul>
      )}
      <div className="actions">
        <button
          type="button"
          className="primary"
          aria-disabled={!canPlay}
          onClick={canPlay ? onPlay : undefined}
          title={words.playHint}
        >
          <Icon name="play" />
          {words.play}
        </button>
        <button type="button" onClick={onReset} title={words.resetHint}>
          <Icon name="undo" />
          <code>{words.reset}</code>
        </button>
        <button type="button" onClick={onReload} title={words.reloadHint}>
          <Icon name="frame" />
          {words.reload}
        </button>
        <p className="todo">{todo[visitor](todo.begin[form])}</p>
      </div>
    </section>
  )
}
