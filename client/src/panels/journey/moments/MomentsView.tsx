import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'

const MomentsContent = lazyPart(async () => {
  const [{ MomentsContent }] = await Promise.all([
    import('./MomentsContent.tsx'),
    loadPart('insights'),
    loadPart('method'),
  ])
  return { default: MomentsContent }
})

/** What matters to a persona, and what else the journey says of its customers. */
export function MomentsView() {
  return <MomentsContent />
}
