import { ActionIcon, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconLock, IconTrash } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contributions } from '../../../document/board-document.ts'
import { useBoardDocument, useElement, useRole, useStore, useWorkshop } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import { noteFill } from '../../../ui/board-colors.ts'
import { Hint } from '../../../ui/Hint.tsx'
import { addNote } from './add-note.ts'
import classes from './now.module.css'

/** One's own notes as a list, and a field that adds to them as fast as thoughts come. */
export function OwnNotes() {
  const contributions = useStore(useBoardDocument().contributions)
  const { mayAdd } = useEditor()
  useRole()
  useWorkshop()
  return (
    <Stack gap={12}>
      {mayAdd('note') && <NewNote />}
      {contributions && <List contributions={contributions} />}
    </Stack>
  )
}

function NewNote() {
  const { t } = useTranslation('contributing')
  const editor = useEditor()
  const [text, setText] = useState('')
  const words = text.trim()
  const add = (): void => {
    if (words !== '' && addNote(editor, words)) setText('')
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <Stack gap={8}>
      <Textarea
        label={t('now.notes.field')}
        placeholder={t('now.notes.placeholder')}
        value={text}
        maxLength={MAX_TEXT_CHARS}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={press}
      />
      <Group justify="flex-end">
        <Button disabled={words === ''} onClick={add}>
          {t('now.notes.add')}
        </Button>
      </Group>
    </Stack>
  )
}

function List({ contributions }: { contributions: Contributions }) {
  const { t } = useTranslation('contributing')
  const ids = useStore(contributions.mine)
  if (ids.length === 0) return <Text c="dimmed">{t('now.notes.none')}</Text>
  return (
    <section aria-label={t('now.notes.noneTitle')}>
      <Text size="sm" fw={600} mb={8}>
        {t('now.notes.title', { count: ids.length })}
      </Text>
      <ul className={classes['notes']}>
        {ids.toReversed().map((id) => (
          <OwnNote key={id} id={id} contributions={contributions} />
        ))}
      </ul>
    </section>
  )
}

function OwnNote({ id, contributions }: { id: ElementId; contributions: Contributions }) {
  const { t } = useTranslation('contributing')
  const editor = useEditor()
  const note = useElement(id)
  if (note?.kind !== 'note') return null
  const isHidden = contributions.isSecret(id)
  return (
    <li className={classes['note']} data-hidden={isHidden || undefined}>
      <button
        type="button"
        className={classes['words']}
        aria-label={`${t('now.notes.show')}: ${note.text}`}
        onClick={() => editor.navigation.goTo({ at: 'element', id })}
        dir="auto"
      >
        <span className={classes['colour']} style={{ background: noteFill(note.color) }} aria-hidden />
        <span className={classes['text']}>{note.text}</span>
      </button>
      {isHidden && (
        <Hint label={t('now.notes.onlyHere')}>
          <span className={classes['lock']} role="img" aria-label={t('now.notes.onlyHere')}>
            <IconLock size={16} stroke={1.5} aria-hidden />
          </span>
        </Hint>
      )}
      {contributions.mayChange(id) && (
        <Hint label={t('now.notes.remove')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('now.notes.remove')}: ${note.text}`}
            onClick={() => editor.edit([{ do: 'remove', in: 'elements', ids: [id] }])}
          >
            <IconTrash size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Hint>
      )}
    </li>
  )
}
