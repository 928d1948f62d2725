import { present } from '@tablee/std'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, fetchPageAt } from './app/app.tsx'
import { askAhead } from './app/ask-ahead.ts'
import './styles/base.css'

askAhead(location.pathname)
fetchPageAt(location.pathname)
createRoot(present(document.querySelector('#root'), 'index.html has no root')).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
