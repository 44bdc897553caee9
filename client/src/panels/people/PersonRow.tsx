import { Menu } from '@mantine/core'
import { IconEye, IconEyeOff, IconFocus2 } from '@tabler/icons-react'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import type { PersonHere } from './people-here.ts'
import classes from './people.module.css'
import { usePersonWords } from './use-person-words.ts'

type Props = { person: PersonHere; isFollowed: boolean; onFollow: () => void; onJump: () => void }

/** One person in the list of everybody: the name follows them, the sign beside it shows once where they are. */
export function PersonRow({ person, isFollowed, onFollow, onJump }: Props) {
  const { department, code, name, follow, jump } = usePersonWords(person, isFollowed)
  const Picture = isFollowed ? IconEyeOff : IconEye
  return (
    <div className={classes['row']} role="none">
      <Menu.Item
        className={classes['rowName'] ?? ''}
        leftSection={<PersonAvatar name={person.name} department={department} size={24} decorative />}
        rightSection={
          <span className={classes['rowSigns']}>
            <span className={classes['rowCode']}>{code}</span>
            {!person.isMe && <Picture size={18} stroke={1.5} aria-hidden />}
          </span>
        }
        disabled={person.area === null && !isFollowed}
        title={follow}
        aria-label={person.isMe ? name : follow}
        data-followed={isFollowed}
        onClick={onFollow}
      >
        {name}
      </Menu.Item>
      {!person.isMe && (
        <Menu.Item
          className={classes['rowJump'] ?? ''}
          disabled={person.area === null}
          title={jump}
          aria-label={jump}
          onClick={onJump}
        >
          <IconFocus2 size={18} stroke={1.5} aria-hidden />
        </Menu.Item>
      )}
    </div>
  )
}
