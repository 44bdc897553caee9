import { UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePeers } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { PersonFace } from './PersonFace.tsx'
import { type PersonHere, peopleHere } from './people-here.ts'
import classes from './people.module.css'
import { lazyPart } from '../../ui/lazy-part.ts'

const PeopleItems = lazyPart(async () => ({ default: (await import('./PeopleItems.tsx')).PeopleItems }))

/** More than this many faces do not fit into the bar. */
const MOST_FACES = 4

/** In the top bar: who has the board open. A click on a face follows that person, or ends it. */
export function PeopleHere() {
  const { t } = useTranslation('document')
  const { me, locale } = useBoardInfo()
  const peers = usePeers()
  const editor = useEditor()
  const people = useMemo(() => peopleHere(peers, me, locale), [peers, me, locale])
  const shown = people.length > MOST_FACES + 1 ? people.slice(0, MOST_FACES) : people
  const more = people.length - shown.length
  const following = useEditorState((state) => state.following)
  const follow = ({ id, area, isMe }: PersonHere): void => {
    if (!isMe && (area || id === following)) editor.follow(id === following ? null : id)
  }
  const jump = ({ area }: PersonHere): void => {
    if (area) editor.fit(area)
  }
  return (
    <div className={classes['people']} role="group" aria-label={t('people.here', { count: people.length })}>
      {shown.map((person) => (
        <PersonFace
          key={person.id}
          person={person}
          isFollowed={person.id === following}
          onFollow={() => follow(person)}
        />
      ))}
      <MenuButton
        position="bottom-end"
        target={
          <UnstyledButton
            className={classes['more'] ?? ''}
            data-none={more === 0}
            aria-label={
              more > 0 ? t('people.more', { count: more }) : t('people.list', { count: people.length })
            }
          >
            <span className={classes['wide']}>{`+${more}`}</span>
            <span className={classes['narrow']}>{people.length}</span>
          </UnstyledButton>
        }
        items={<PeopleItems people={people} following={following} onFollow={follow} onJump={jump} />}
      />
    </div>
  )
}
