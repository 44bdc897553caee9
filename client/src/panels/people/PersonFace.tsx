import { Tooltip, UnstyledButton } from '@mantine/core'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import type { PersonHere } from './people-here.ts'
import classes from './people.module.css'
import { usePersonWords } from './use-person-words.ts'

type Props = { person: PersonHere; onJump: () => void }

/** One person in the bar: initials on the department's colour, and its letters, so that colour is not the only sign. */
export function PersonFace({ person, onJump }: Props) {
  const { department, code, full, action } = usePersonWords(person)
  return (
    <Tooltip label={person.isMe ? full : <Lines first={full} second={action} />} multiline maw={280}>
      <UnstyledButton
        className={classes['face'] ?? ''}
        aria-label={person.isMe ? full : `${full}. ${action}`}
        // Stays in the order of focus, so that everybody's name can be reached.
        aria-disabled={person.area === null}
        onClick={onJump}
      >
        <PersonAvatar name={person.name} department={department} size={28} />
        {code !== '' && (
          <span className={classes['code']} aria-hidden>
            {code}
          </span>
        )}
      </UnstyledButton>
    </Tooltip>
  )
}

function Lines({ first, second }: { first: string; second: string }) {
  return (
    <>
      <div>{first}</div>
      <div>{second}</div>
    </>
  )
}
