import { ActionIcon, TextInput } from '@mantine/core'
import { IconBookmark, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Bookmark, MAX_BOOKMARK_NAME_CHARS } from '../../editor/navigation/bookmarks.ts'
import { useEditor } from '../../editor/context.ts'
import classes from './bookmarks.module.css'
import { useRemovedToast } from './use-removed-toast.tsx'

type Props = { bookmark: Bookmark; renaming: boolean; onRename: (rename: boolean) => void }

/** One view of one's own: a click leads there; it is renamed in place, and removed with a way back. */
export function BookmarkRow({ bookmark, renaming, onRename }: Props) {
  const { t } = useTranslation('editor')
  const { navigation } = useEditor()
  const toast = useRemovedToast()
  const name = bookmark.name || t('bookmarks.view', { number: bookmark.number })
  if (renaming) {
    return (
      <li className={classes['row']}>
        <RenameField bookmark={bookmark} placeholder={name} onDone={() => onRename(false)} />
      </li>
    )
  }
  return (
    <li className={classes['row']}>
      <button type="button" className={classes['jump']} onClick={() => navigation.goToSight(bookmark)}>
        <IconBookmark size={16} stroke={1.5} aria-hidden />
        <span>{name}</span>
      </button>
      <ActionIcon
        size={28}
        variant="subtle"
        color="gray"
        aria-label={`${t('bookmarks.rename')}: ${name}`}
        onClick={() => onRename(true)}
      >
        <IconPencil size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size={28}
        variant="subtle"
        color="gray"
        aria-label={`${t('bookmarks.remove')}: ${name}`}
        onClick={() => {
          navigation.bookmarks.remove(bookmark.number)
          toast(bookmark, name)
        }}
      >
        <IconTrash size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </li>
  )
}

type RenameProps = { bookmark: Bookmark; placeholder: string; onDone: () => void }

/** Enter or leaving the field keeps the name, Escape the former one. */
function RenameField({ bookmark, placeholder, onDone }: RenameProps) {
  const { t } = useTranslation('editor')
  const { bookmarks } = useEditor().navigation
  const [name, setName] = useState(bookmark.name)
  const keep = (): void => {
    bookmarks.rename(bookmark.number, name)
    onDone()
  }
  return (
    <TextInput
      className={classes['field'] ?? ''}
      size="sm"
      ref={focus}
      aria-label={t('bookmarks.nameOf')}
      placeholder={placeholder}
      maxLength={MAX_BOOKMARK_NAME_CHARS}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        else if (event.key === 'Escape') onDone()
        else return
        event.preventDefault()
      }}
    />
  )
}

const focus = (input: HTMLInputElement | null): void => {
  input?.focus()
  input?.select()
}
