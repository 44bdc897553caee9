import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CursorSwitch } from './CursorSwitch.tsx'
import { PersonRow } from './PersonRow.tsx'
import type { PersonHere } from './people-here.ts'
import classes from './people.module.css'

type Props = {
  readonly people: readonly PersonHere[]
  /** Whom one follows. */
  readonly following: string | null
  readonly onFollow: (person: PersonHere) => void
  readonly onJump: (person: PersonHere) => void
}

/** Everybody who has the board open, and whether their pointers are shown. */
export function PeopleItems({ people, following, onFollow, onJump }: Props) {
  const { t } = useTranslation('document')
  return (
    <div className={classes['list']}>
      <Menu.Label>{t('people.list')}</Menu.Label>
      {people.map((person) => (
        <PersonRow
          key={person.id}
          person={person}
          isFollowed={person.id === following}
          onFollow={() => onFollow(person)}
          onJump={() => onJump(person)}
        />
      ))}
      <Menu.Divider />
      <CursorSwitch />
    </div>
  )
}
