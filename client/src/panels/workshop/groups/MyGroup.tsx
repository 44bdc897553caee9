import { Suspense } from 'react'
import { useWorkshop } from '../../../document/hooks.ts'
import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'

const MyGroupCard = lazyPart(async () => {
  const [{ MyGroupCard }] = await Promise.all([
    import('./MyGroupCard.tsx'),
    loadPart('groups'),
    loadPart('workshop'),
  ])
  return { default: MyGroupCard }
})

/** One's own group while people work in groups: with whom, where and how long. It brings its texts along. */
export function MyGroup() {
  const workshop = useWorkshop()
  if (!workshop || workshop.groups.length === 0) return null
  return (
    <Suspense fallback={null}>
      <MyGroupCard workshop={workshop} />
    </Suspense>
  )
}
