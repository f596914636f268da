import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LoginForm } from './login-form.tsx'
import './style.css'

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app.')
createRoot(root).render(
  <StrictMode>
    <LoginForm />
  </StrictMode>,
)
