import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import '../styles/tokens.css'
import './styles/layout.css'
import './styles/list.css'
import './styles/stage.css'
import './styles/canvas.css'
import './styles/panels.css'
import './styles/source.css'
import './styles/ticket.css'
import './styles/server.css'
import './styles/timeline.css'
import './styles/controls.css'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
