import { Button, CloseButton } from '@mantine/core'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import { draftMeasure, openMeasure } from '../../../editor/method/drafting.ts'
import { relativeTime } from '../../../locales/format.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { useNow } from '../../../ui/use-now.ts'
import { useRowChanges } from '../use-row-changes.ts'
import classes from './measures.module.css'
import log from './log.module.css'
import { TouchpointNames } from './TouchpointNames.tsx'
import { usePeople } from './use-people.ts'

/** An idea, whose it is, and the step from it to a measure. */
export function IdeaRow({ idea }: { idea: RowOf<'idea'> }) {
  const { t } = useTranslation('measures')
  const { locale, me, rowState } = useBoardInfo()
  const { nameOf } = usePeople()
  const now = useNow()
  const author = idea.author === null ? t('person.nobody') : nameOf(idea.author)
  return (
    <li className={classes['row']}>
      <div className={log['ideaHead']}>
        <span className={classes['title']} dir="auto">
          {idea.title}
        </span>
        <EraseIdea idea={idea} isMine={idea.author === me.id} />
      </div>
      {idea.text !== '' && (
        <p className={log['words']} dir="auto">
          {idea.text}
        </p>
      )}
      <div className={classes['facts']}>
        <span>{author}</span>
        <span>{relativeTime(locale, idea.createdAt, now)}</span>
        <TouchpointNames ids={idea.touchpointIds} />
        <ToMeasure idea={idea} became={rowState.byKind.measure.get(idea.measure ?? '')?.id} />
      </div>
    </li>
  )
}

function ToMeasure({ idea, became }: { idea: RowOf<'idea'>; became: string | undefined }) {
  const { t } = useTranslation('measures')
  const editor = useEditor()
  const mayMake = mayRow(useRole(), 'measure', 'add')
  if (became === undefined && !mayMake) return null
  const { id, title, touchpointIds } = idea
  return (
    <Button
      size="compact-sm"
      variant={became === undefined ? 'light' : 'subtle'}
      onClick={() => {
        if (became !== undefined) openMeasure(editor, became)
        else draftMeasure(editor, { title, touchpointIds, eventIds: [], idea: id })
      }}
    >
      {t(became === undefined ? 'idea.make' : 'idea.became')}
    </Button>
  )
}

function EraseIdea({ idea: { id, title }, isMine }: { idea: RowOf<'idea'>; isMine: boolean }) {
  const { t } = useTranslation('measures')
  const rows = useRowChanges()
  const [asking, setAsking] = useState(false)
  if (!mayRow(useRole(), 'idea', 'erase', isMine)) return null
  return (
    <>
      <CloseButton
        size="sm"
        aria-label={t('idea.erase', { title })}
        title={t('erase.button')}
        onClick={() => setAsking(true)}
      />
      {asking && (
        <ConfirmDialog
          title={t('erase.title', { title })}
          text={t('idea.eraseText')}
          submit={t('erase.button')}
          onClose={() => setAsking(false)}
          onConfirm={() => rows.erase('idea', id)}
        />
      )}
    </>
  )
}
