import type { ReactNode } from 'react'

interface PanelProps {
  title: string
  /** For styles and tests. */
  name: string
  children: ReactNode
}

/** A titled part of the page. */
export const Panel = ({ title, name, children }: PanelProps) => (
  <section className={`panel panel-${name}`} aria-labelledby={`panel-${name}`}>
    <h2 id={`panel-${name}`}>{title}</h2>
    {children}
  </section>
)
