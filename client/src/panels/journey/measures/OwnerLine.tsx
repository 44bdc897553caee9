import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { PersonAvatar } from '../../../ui/PersonAvatar.tsx'
import type { Measure } from './measure-list.ts'
import classes from './measures.module.css'
import { usePeople } from './use-people.ts'

/** Who answers for it, and whether they have said yes. */
export function OwnerLine({ measure: { owner, ownership } }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const { departments } = useBoardInfo()
  const { members, nameOf } = usePeople()
  if (owner === null) return <span>{t('owner.nobody')}</span>
  const name = nameOf(owner)
  const key = members.find(({ id }) => id === owner)?.department
  return (
    <span className={classes['person']} data-asked={ownership === 'proposed' || undefined}>
      <PersonAvatar
        name={name}
        size={20}
        decorative
        department={departments.find((department) => department.key === key)}
      />
      {ownership === 'proposed' ? t('owner.asked', { name }) : name}
    </span>
  )
}
