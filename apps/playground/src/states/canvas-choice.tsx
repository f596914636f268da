import { forms } from '../forms.ts'
import { frameworks, toFrameworks } from '../link/frameworks.ts'
import { useWords } from '../words/use-words.ts'
import { Choice } from '../ui/choice.tsx'
import { parseLink, toLink } from '../link/link.ts'
import type { Canvas, Route } from '../link/use-route.ts'

/** What is drawn on the canvas, and by whom. A choice is a link like any other. */
export function CanvasChoice({ route }: { route: Route }) {
  const { words } = useWords()
  const { framework, form, server, duringOutage } = route
  const go = (change: Partial<Canvas>) => {
    const during = duringOutage ? 'outage' : undefined
    location.hash = toLink(parseLink(location.hash).path, { server, during, ...change })
  }
  return (
    <div className="canvas-choice">
      <Choice
        label={words.form}
        value={form}
        onChange={(form) => go({ form })}
        options={forms.map((form) => ({ value: form, label: words.forms[form], shown: words.forms[form] }))}
      />
      <Choice
        label={words.framework}
        value={framework}
        onChange={(framework) => go({ framework })}
        options={[
          ...toFrameworks('all').map((framework) => ({
            value: framework,
            label: frameworks[framework],
            shown: frameworks[framework],
          })),
          { value: 'all' as const, label: words.sideBySide, shown: words.allThree },
        ]}
      />
    </div>
  )
}
