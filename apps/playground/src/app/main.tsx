import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import '../ui/tokens.css'
import './layout.css'
import '../states/list/list.css'
import '../states/canvas/stage.css'
import '../states/canvas/canvas.css'
import '../ui/panels.css'
import '../states/panels/outcome.css'
import '../ui/source.css'
import '../states/panels/ticket.css'
import '../states/server-panel/server.css'
import '../states/panels/timeline.css'
import '../states/controls-panel/controls.css'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
