import { frameworks } from '../../link/frameworks.ts'
import type { Run } from '../../frame/use-run.ts'
import type { Route } from '../../link/use-route.ts'
import { codeWords } from '../../words/code.ts'
import { useWords } from '../../words/use-words.ts'
import { Choice } from '../../ui/choice.tsx'
import { Code } from '../../ui/code.tsx'
import { findSource } from '../../run/form-source.ts'
import { snippetNames } from '../../snippets/snippet-names.ts'
import { CodeTools } from './code-tools.tsx'
import './code.css'
import { SnippetCode } from './snippet-code.tsx'
import type { Tab } from './use-tab.ts'

interface CodeBodyProps {
  route: Route
  run: Run
  tab: Tab
  setTab: (tab: Tab) => void
}

/** The kinds of code, the one that is chosen, and what can be done with it. */
export function CodeBody({ route, run, tab, setTab }: CodeBodyProps) {
  const { language } = useWords()
  const words = codeWords[language]
  const { framework } = run
  const { form, scenario, controls, duringOutage } = route
  const labels: Readonly<Record<Tab, string>> = {
    ...frameworks,
    html: 'HTML',
    server: words.server,
    playwright: 'Playwright',
    vitest: 'Vitest',
    source: words.source,
  }
  const full = { ...labels, playwright: words.playwright, vitest: words.vitest }
  const input = { scenario, controls, form, framework, duringOutage, language }
  return (
    <>
      <p className="hint">{tab === 'source' ? words.sourceLead : words.lead}</p>
      <div className="code-bar">
        <Choice
          label={words.kinds}
          value={tab}
          onChange={setTab}
          options={[...snippetNames, 'source' as const].map((value) => ({
            value,
            label: full[value],
            shown: labels[value],
          }))}
        />
        <CodeTools route={route} run={run} />
      </div>
      {tab === 'source' ? (
        <Code key={`${framework} ${form}`} {...findSource(framework, form)} />
      ) : (
        <SnippetCode kind={tab} input={input} />
      )}
    </>
  )
}
