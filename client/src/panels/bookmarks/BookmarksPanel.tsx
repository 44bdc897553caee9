import { ActionIcon, Button, Paper, Text, Title } from '@mantine/core'
import { IconFrame, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { slidesOf } from '../../editor/navigation/presenting.ts'
import { useEditor } from '../../editor/context.ts'
import navigation from '../navigation/navigation.module.css'
import { useWayBack } from '../navigation/use-way-back.ts'
import { BookmarkRow } from './BookmarkRow.tsx'
import classes from './bookmarks.module.css'

/** Views to come back to: one's own on this device, and the frames, which everybody sees. */
export function BookmarksPanel() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const { bookmarks } = editor.navigation
  const mine = useStore(bookmarks)
  const [renaming, setRenaming] = useState<number | null>(null)
  const goBack = useWayBack()
  const close = (): void => {
    editor.setPanel('none')
    goBack()
  }
  const add = (): void => {
    const added = bookmarks.add(editor.navigation.sight())
    if (added) setRenaming(added.number)
  }
  return (
    <Paper
      component="aside"
      className={navigation['panel'] ?? ''}
      shadow="md"
      aria-label={t('bookmarks.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <div className={navigation['head']}>
        <Title order={2} size="h4" className={navigation['grow'] ?? ''}>
          {t('bookmarks.label')}
        </Title>
        <ActionIcon size={28} variant="subtle" color="gray" aria-label={t('bookmarks.close')} onClick={close}>
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </div>
      <div className={navigation['scroll']}>
        <section className={classes['section']} aria-label={t('bookmarks.mine')}>
          <Text size="xs" fw={600} c="dimmed">
            {t('bookmarks.mine')}
          </Text>
          {mine.length > 0 ? (
            <Text size="xs" c="dimmed">
              {t('bookmarks.mineHint')}
            </Text>
          ) : (
            <Text size="sm">{t('bookmarks.emptyText')}</Text>
          )}
          <ul className={classes['list']}>
            {mine.map((bookmark) => (
              <BookmarkRow
                key={bookmark.number}
                bookmark={bookmark}
                renaming={renaming === bookmark.number}
                onRename={(rename) => setRenaming(rename ? bookmark.number : null)}
              />
            ))}
          </ul>
          <Button
            size="compact-md"
            variant="light"
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}

            onClick={add}
          >
            {t('bookmarks.add')}
          </Button>
        </section>
        <SharedFrames />
      </div>
    </Paper>
  )
}

/** The frames of the board, in the order in which they are presented. */
function SharedFrames() {
  const { t } = useTranslation('editor')
  const { document, navigation } = useEditor()
  const board = useStore(document.store)
  const frames = slidesOf({ board, layout: document.store.layout() }).flatMap(({ show, id }) => {
    const element = show === 'frame' ? board.elements.get(id) : undefined
    return element?.kind === 'frame' ? [{ id, title: element.title || t('bookmarks.frame') }] : []
  })
  return (
    <section className={classes['section']} aria-label={t('bookmarks.shared')}>
      <Text size="xs" fw={600} c="dimmed">
        {t('bookmarks.shared')}
      </Text>
      {frames.length === 0 && <Text size="sm">{t('bookmarks.noFrames')}</Text>}
      <ul className={classes['list']}>
        {frames.map(({ id, title }) => (
          <li key={id} className={classes['row']}>
            <button
              type="button"
              className={classes['jump']}
              onClick={() => navigation.goTo({ at: 'element', id })}
            >
              <IconFrame size={16} stroke={1.5} aria-hidden />
              <span>{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
