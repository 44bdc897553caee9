import { createRoot } from 'react-dom/client'
import { colorSheet } from './app/viewer/colors.ts'
import { startSpeaking } from './app/viewer/speak.ts'
import { ViewerPage } from './app/viewer/ViewerPage.tsx'

const colors = new CSSStyleSheet()
colors.replaceSync(colorSheet())
document.adoptedStyleSheets.push(colors)

await startSpeaking()
const root = document.querySelector('#root')
if (root) createRoot(root).render(<ViewerPage />)
