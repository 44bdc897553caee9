import { IconEyeOff, IconPencil, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCompanion, useOutbox } from '../context.ts'
import type { OutboxEntry } from '../live/outbox-entry.ts'
import type { OwnNote as Note } from '../own-words.ts'
import classes from '../companion.module.css'
import controls from '../controls.module.css'

type Props = { note: Note; run: string; way: 'private' | 'open' }

export function OwnNote({ note, run, way }: Props) {
  const { t } = useTranslation('companion')
  const { outbox } = useCompanion()
  const { isStuck } = useOutbox()
  const [mode, setMode] = useState<'read' | 'change' | 'remove'>('read')
  const say = (wish: OutboxEntry['wish']): void => outbox.put({ key: `note ${note.id}`, run, wish })
  if (mode === 'change')
    return (
      <ChangeForm
        text={note.text}
        onSave={(text) => {
          if (text !== note.text) say(changed(way, run, note, text))
          setMode('read')
        }}
        onCancel={() => setMode('read')}
      />
    )
  // What is to be added openly has no id yet by which it could be changed.
  const isFixed = way === 'open' && note.isOnItsWay
  return (
    <li className={classes['note']}>
      <p className={classes['words']}>{note.text}</p>
      {mode === 'remove' ? (
        <div className={`${controls['row']} ${controls['asked']}`}>
          <span>{t('notes.sure')}</span>
          <button type="button" className={controls['second']} onClick={() => setMode('read')}>
            {t('notes.cancel')}
          </button>
          <button
            type="button"
            className={controls['danger']}
            onClick={() => say(removed(way, run, note.id))}
          >
            {t('notes.removeNow')}
          </button>
        </div>
      ) : (
        <div className={controls['row']}>
          <span className={classes['small']}>
            {note.isOnItsWay && isStuck ? t('notes.waits') : way === 'private' && <PrivateMark />}
          </span>
          <button
            type="button"
            className={controls['icon']}
            aria-label={t('notes.changeOne', { text: note.text })}
            disabled={isFixed}
            onClick={() => setMode('change')}
          >
            <IconPencil size={24} stroke={1.5} aria-hidden />
          </button>
          <button
            type="button"
            className={controls['icon']}
            aria-label={t('notes.removeOne', { text: note.text })}
            disabled={isFixed}
            onClick={() => setMode('remove')}
          >
            <IconTrash size={24} stroke={1.5} aria-hidden />
          </button>
        </div>
      )}
    </li>
  )
}

function PrivateMark() {
  const { t } = useTranslation('companion')
  return (
    <span className={classes['mark']}>
      <IconEyeOff size={18} stroke={1.5} aria-hidden /> {t('notes.isPrivate')}
    </span>
  )
}

type FormProps = { text: string; onSave: (text: string) => void; onCancel: () => void }

function ChangeForm({ text, onSave, onCancel }: FormProps) {
  const { t } = useTranslation('companion')
  const [words, setWords] = useState(text)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <li className={classes['note']}>
      <textarea
        className={controls['field']}
        rows={4}
        ref={field}
        aria-label={t('notes.changeOne', { text })}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      />
      <div className={controls['row']}>
        <button type="button" className={controls['second']} onClick={onCancel}>
          {t('notes.cancel')}
        </button>
        <button
          type="button"
          className={controls['button']}
          disabled={words.trim() === ''}
          onClick={() => onSave(words.trim())}
        >
          {t('notes.save')}
        </button>
      </div>
    </li>
  )
}

function changed(way: Props['way'], run: string, { id, looks }: Note, text: string): OutboxEntry['wish'] {
  if (way === 'open') return { to: 'board', command: { do: 'change', id, text } }
  const note = { ...(looks ?? plain), id, text }
  return { to: 'workshop', command: { do: 'keep-note', run, note } }
}

const plain = { color: 'yellow', stage: null, lane: null } as const

const removed = (way: Props['way'], run: string, id: string): OutboxEntry['wish'] =>
  way === 'open'
    ? { to: 'board', command: { do: 'remove', id } }
    : { to: 'workshop', command: { do: 'drop-note', run, id } }
