import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'

const FindingsContent = lazyPart(async () => {
  const [{ FindingsContent }] = await Promise.all([import('./FindingsContent.tsx'), loadPart('insights')])
  return { default: FindingsContent }
})

/** What the method advises to look at, as a quiet list (FIELD.md no. 10). */
export function FindingsView() {
  return <FindingsContent />
}
