import { can } from '@wegpunkt/shared/access/roles'
import { Suspense, useState } from 'react'
import { useBoardDocument, useRole, useWorkshop } from '../../document/hooks.ts'
import { hasKept } from '../../document/has-kept.ts'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { useMe } from '../me.ts'
import { personKeyOf } from './person-key.ts'

const Contributing = lazyPart(async () => {
  const [{ Contributing }] = await Promise.all([import('./Contributing.tsx'), loadPart('contributing')])
  return { default: Contributing }
})

/** What takes contributions, from when somebody needs it: who edits a board without a workshop never does. */
export function ContributingPart() {
  const role = useRole()
  const isInWorkshop = useWorkshop() !== null
  const { boardId } = useBoardDocument()
  const key = personKeyOf(useMe())
  const [isNeeded, setNeeded] = useState(() => hasKept(`${key}/${boardId}`))
  const contributes = can(role, 'note.contribute') && !can(role, 'board.edit')
  // What waits is still asked for when the workshop is over.
  if (!isNeeded && (isInWorkshop || contributes)) setNeeded(true)
  return (
    isNeeded && (
      <Suspense>
        <Contributing />
      </Suspense>
    )
  )
}
