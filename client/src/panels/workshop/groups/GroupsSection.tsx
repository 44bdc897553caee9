import { Suspense } from 'react'
import { useWorkshop } from '../../../document/hooks.ts'
import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'

const GroupsBoard = lazyPart(async () => {
  const [{ GroupsBoard }] = await Promise.all([
    import('./GroupsBoard.tsx'),
    loadPart('groups'),
    loadPart('workshop'),
  ])
  return { default: GroupsBoard }
})

/** Splits people into groups and merges them, for those who moderate the workshop that is on. */
export function GroupsSection() {
  const workshop = useWorkshop()
  return (
    workshop && (
      <Suspense fallback={null}>
        <GroupsBoard workshop={workshop} />
      </Suspense>
    )
  )
}
