import { frameworks } from '../../link/frameworks.ts'
import { codeWords } from '../../words/code.ts'
import { useWords } from '../../words/use-words.ts'
import { Choice } from '../../ui/choice.tsx'
import { Code } from '../../ui/code.tsx'
import { findSource } from '../../run/form-source.ts'
import { createSnippet } from '../../snippets/create-snippet.ts'
import { snippetNames } from '../../snippets/snippet-names.ts'
import { CodeTools } from './code-tools.tsx'
import './code.css'
import type { CodePanelProps } from './code-panel.tsx'
import { useTab, type Tab } from './use-tab.ts'

/** What is in the panel: a choice, things to take along, and the code. */
export function CodeBody({ route, run, what }: CodePanelProps) {
  const { language } = useWords()
  const words = codeWords[language]
  const { framework } = run
  const { form, scenario, controls, duringOutage } = route
  const [tab, setTab] = useTab(framework)
  const shown: Readonly<Record<Tab, string>> = {
    ...frameworks,
    html: 'HTML',
    server: words.server,
    playwright: 'Playwright',
    vitest: 'Vitest',
    source: words.source,
  }
  const labels = { ...shown, playwright: words.playwright, vitest: words.vitest }
  const tabs: readonly Tab[] = [...snippetNames, 'source']
  const input = { scenario, what, controls, form, framework, duringOutage, language }
  const { text, ...file } = tab === 'source' ? { ...findSource(framework, form), text: '' } : toFile(tab, input)
  return (
    <>
      <p className="hint">{tab === 'source' ? words.sourceLead : words.lead}</p>
      <div className="code-bar">
        <Choice
          label={words.kinds}
          value={tab}
          onChange={setTab}
          options={tabs.map((value) => ({ value, label: labels[value], shown: shown[value] }))}
        />
        <CodeTools route={route} run={run} />
      </div>
      {/* Another text is another component. */}
      <Code key={`${tab} ${framework} ${form} ${text}`} {...file} />
    </>
  )
}

function toFile(...given: Parameters<typeof createSnippet>) {
  const { name, ending, text } = createSnippet(...given)
  return { name, ending, text, load: async () => text }
}
