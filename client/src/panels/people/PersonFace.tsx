import { UnstyledButton } from '@mantine/core'
import { Hint } from '../../ui/Hint.tsx'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import type { PersonHere } from './people-here.ts'
import classes from './people.module.css'
import { usePersonWords } from './use-person-words.ts'

type Props = { person: PersonHere; isFollowed: boolean; onFollow: () => void }

/** One person in the bar: initials on the department's colour, and its letters, so that colour is not the only sign. */
export function PersonFace({ person, isFollowed, onFollow }: Props) {
  const { department, code, full, follow } = usePersonWords(person, isFollowed)
  return (
    <Hint label={person.isMe ? full : `${full}\n${follow}`}>
      <UnstyledButton
        className={classes['face'] ?? ''}
        aria-label={person.isMe ? full : `${full}. ${follow}`}
        // Stays in the order of focus, so that everybody's name can be reached.
        aria-disabled={person.area === null && !isFollowed}
        aria-pressed={person.isMe ? undefined : isFollowed}
        onClick={onFollow}
      >
        <PersonAvatar name={person.name} department={department} size={28} />
        {code !== '' && (
          <span className={classes['code']} aria-hidden>
            {code}
          </span>
        )}
      </UnstyledButton>
    </Hint>
  )
}
