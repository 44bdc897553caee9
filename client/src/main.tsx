import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './ui/ground.css'
import { createRoot } from 'react-dom/client'
import { followLeaving } from './api/remembered.ts'
import { App } from './app/App.tsx'
import { keepShell } from './app/offline/register.ts'
import { startI18n } from './locales/i18n.ts'

await startI18n()
const root = document.querySelector('#root')
if (root) createRoot(root).render(<App />)
keepShell()
followLeaving(window)
