import { Menu } from '@mantine/core'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import type { PersonHere } from './people-here.ts'
import classes from './people.module.css'
import { usePersonWords } from './use-person-words.ts'

type Props = { person: PersonHere; onJump: () => void }

/** One person in the list of everybody. */
export function PersonRow({ person, onJump }: Props) {
  const { department, code, name, action } = usePersonWords(person)
  return (
    <Menu.Item
      leftSection={<PersonAvatar name={person.name} department={department} size={24} />}
      rightSection={<span className={classes['rowCode']}>{code}</span>}
      disabled={person.area === null}
      title={action}
      onClick={onJump}
    >
      {name}
    </Menu.Item>
  )
}
