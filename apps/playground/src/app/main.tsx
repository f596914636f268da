import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { toRoute } from '../link/use-route.ts'
import { App } from './app.tsx'
import { fetchPage } from './pages.ts'
import '../ui/styles/tokens.css'
import '../ui/styles/unseen.css'
import '../ui/styles/icon.css'
import '../ui/styles/choice.css'
import '../ui/legend/kind.css'
import '../ui/styles/panels.css'
import '../ui/styles/source.css'
import './layout.css'
import './bar/bar.css'
import '../states/columns.css'
import '../states/list/search.css'
import '../states/list/list.css'
import '../states/canvas/stage.css'
import '../states/canvas/machine.css'
import '../states/canvas/canvas.css'
import '../states/panels/outcome.css'
import '../states/panels/ticket.css'
import '../states/server-panel/server.css'
import '../states/server-panel/knowledge.css'
import '../states/server-panel/budgets.css'
import '../states/panels/timeline.css'
import '../states/controls-panel/controls.css'

// Where it can't be fetched, the shell says so.
await fetchPage(toRoute(location.hash).page).catch(() => {})
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
