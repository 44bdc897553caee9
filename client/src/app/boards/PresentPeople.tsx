import { Avatar } from '@mantine/core'
import type { BoardSummary } from '@wegpunkt/shared/http/board-routes'
import { useTranslation } from 'react-i18next'
import { listOf } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { useDepartments } from '../use-departments.ts'
import classes from './board-card.module.css'
import { Hint } from '../../ui/Hint.tsx'

const SHOWN = 4

/** Who has the board open now. */
export function PresentPeople({ people }: { people: BoardSummary['present'] }) {
  const { t } = useTranslation('app')
  const locale = useLocale()
  const { byKey } = useDepartments()
  if (people.length === 0) return null
  const names = t('boards.here', {
    names: listOf(
      locale,
      people.map(({ name }) => name),
    ),
  })
  return (
    <Hint label={names}>
      <Avatar.Group className={classes['above']} role="group" aria-label={names} spacing={8}>
        {people.slice(0, SHOWN).map(({ id, name, department }) => (
          <PersonAvatar key={id} name={name} department={byKey.get(department ?? '')} />
        ))}
        {people.length > SHOWN && (
          <Avatar size={28} radius="xl">
            {`+${people.length - SHOWN}`}
          </Avatar>
        )}
      </Avatar.Group>
    </Hint>
  )
}
