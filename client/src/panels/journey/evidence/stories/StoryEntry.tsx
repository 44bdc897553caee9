import { Text } from '@mantine/core'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { checkStoryExport } from '@wegpunkt/shared/journey/checks/rows'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import { touchpointsOfStory } from '@wegpunkt/shared/journey/stories'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../../document/hooks.ts'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { RowTools } from '../../RowTools.tsx'
import { useJourney } from '../../use-journey.ts'
import { useJump } from '../../use-jump.ts'
import { useRowChanges } from '../../use-row-changes.ts'
import classes from '../entry.module.css'
import { useTouchpoints } from '../use-touchpoints.ts'
import { StoryForm } from './StoryForm.tsx'

type Props = { story: RowOf<'story'>; onErase: () => void }

/** One story: what happened, where, and whether it may be told. */
export function StoryEntry({ story, onErase }: Props) {
  const { t } = useTranslation('evidence')
  const role = useRole()
  const { me } = useBoardInfo()
  const { board } = useJourney()
  const { titleOf } = useTouchpoints()
  const jump = useJump()
  const changes = useRowChanges()
  const [isEditing, setEditing] = useState(false)
  const isAuthor = story.author === me.id
  if (isEditing)
    return (
      <li>
        <StoryForm
          story={story}
          onSave={(fields) => changes.change('story', story.id, fields)}
          onClose={() => setEditing(false)}
        />
      </li>
    )
  const { title, text, teller, consent } = story
  const isBlocked = checkStoryExport(story) !== null
  const name = story.named ? t('stories.namedToo') : t('stories.nameReplaced')
  return (
    <li>
      <article className={classes['entry']}>
        <header className={classes['entryHead']}>
          <span className={classes['kind']}>{title}</span>
          <span className={classes['tools']}>
            <RowTools
              editLabel={t('stories.editOf', { title })}
              eraseLabel={t('stories.eraseOf', { title })}
              onEdit={mayRow(role, 'story', 'change', isAuthor) ? () => setEditing(true) : undefined}
              onErase={mayRow(role, 'story', 'erase', isAuthor) ? onErase : undefined}
            />
          </span>
        </header>
        {text !== '' && (
          <blockquote className={classes['quote']} dir="auto">
            {text}
          </blockquote>
        )}
        <Text size="sm" c="dimmed">
          {[t(`stories.consents.${consent}`), isBlocked ? t('stories.staysHere') : teller === '' ? '' : name]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <ul className={classes['about']}>
          {touchpointsOfStory(board, story).map((id) => (
            <li key={id}>
              <button type="button" className={classes['place']} onClick={() => jump(id)}>
                {titleOf(id)}
              </button>
            </li>
          ))}
        </ul>
      </article>
    </li>
  )
}
