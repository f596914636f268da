import { useEffect, useRef } from 'react'
import type { ListedScenario } from '../../scenarios/scenario.ts'
import { useWords } from '../../words/use-words.ts'
import { Icon } from '../../ui/icon.tsx'
import { toLink } from '../../link/link.ts'

interface ScenarioLinkProps {
  scenario: ListedScenario
  isCurrent: boolean
  /** One link takes the Tab key; arrow keys reach the others. */
  isTabStop: boolean
  /** Whether the last run ended as expected; undefined before there was one. */
  met: boolean | undefined
  onChoose: () => void
}

/** One state in the list, with a mark for the kind of outcome. */
export function ScenarioLink({ scenario, isCurrent, isTabStop, met, onChoose }: ScenarioLinkProps) {
  const { words, language } = useWords()
  const link = useRef<HTMLAnchorElement>(null)
  const { expected } = scenario
  const kind = expected.verdict?.kind ?? expected.kind
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li>
      <a
        ref={link}
        href={toLink(scenario.id)}
        onClick={onChoose}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <i className="kind" data-kind={kind} title={words.kinds[kind]} />
        <span>{scenario.title[language]}</span>
        {met !== undefined && (
          <b className="mark" data-met={met} role="img" aria-label={met ? words.met : words.unmet}>
            <Icon name={met ? 'check' : 'cross'} />
          </b>
        )}
      </a>
    </li>
  )
}
