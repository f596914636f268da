import type { Fate } from '../../frame/fate.ts'
import { Icon } from '../../ui/icon.tsx'
import { outcomeWords } from '../../words/outcome.ts'
import { useWords } from '../../words/use-words.ts'

interface OutcomeChipProps {
  fate: Fate
  met: boolean | undefined
}

/** The outcome above the canvas of a narrow page, where its panel is out of sight. A click scrolls there; the panel announces it. */
export function OutcomeChip({ fate, met }: OutcomeChipProps) {
  const { words, language } = useWords()
  const said = outcomeWords[language]
  return (
    <button type="button" className="outcome-chip" data-fate={fate} onClick={showOutcome} title={said.toOutcome}>
      <b>{said.fates[fate]}</b>
      {met !== undefined && (
        <span data-met={met}>
          <Icon name={met ? 'check' : 'cross'} />
          {met ? words.met : words.unmet}
        </span>
      )}
      <Icon name="fold" />
    </button>
  )
}

const showOutcome = () => document.querySelector('.panel-outcome')?.scrollIntoView({ block: 'start' })
