import { createRoot } from 'react-dom/client'
import { startSpeaking } from './app/viewer/speak.ts'
import { ViewerPage } from './app/viewer/ViewerPage.tsx'

await startSpeaking()
const root = document.querySelector('#root')
if (root) createRoot(root).render(<ViewerPage />)
