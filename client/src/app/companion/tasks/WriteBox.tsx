import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { createElementId } from '@wegpunkt/shared/board/random-id'
import { type KeyboardEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCompanion, useOutbox } from '../context.ts'
import type { OutboxEntry } from '../live/outbox-entry.ts'
import type { Now } from '../task-of.ts'
import classes from '../companion.module.css'
import controls from '../controls.module.css'

type Props = { now: Now | null; way: 'private' | 'open' | null }

/** One field for one thought. What is in it is on the device with each letter, and stays when the phase is over. */
export function WriteBox({ now, way }: Props) {
  const { t } = useTranslation('companion')
  const { outbox } = useCompanion()
  const { draft } = useOutbox()
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const tooMany = draft.trim().length - MAX_TEXT_CHARS
  const maySend = way !== null && now !== null && draft.trim() !== '' && tooMany <= 0
  const send = (): void => {
    if (!maySend) return
    outbox.put(entryFor(draft.trim(), now.run.id, way), { draft: '' })
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
  }
  const about =
    way === null
      ? t('notes.nowhere')
      : t(way === 'open' ? 'notes.open' : now?.run.isAnonymous ? 'notes.anonymous' : 'notes.private')
  return (
    <section className={classes['card']}>
      <label className={classes['label']} htmlFor={id}>
        {t('notes.label')}
      </label>
      <textarea
        id={id}
        ref={field}
        className={controls['field']}
        rows={4}
        value={draft}
        placeholder={t('notes.placeholder')}
        aria-describedby={`${id}-about`}
        onChange={({ target }) => outbox.setDraft(target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-about`} className={classes['small']}>
        {tooMany > 0 ? t('notes.tooLong', { count: tooMany }) : about}
      </p>
      {way && (
        <button type="button" className={controls['button']} disabled={!maySend} onClick={send}>
          {t(way === 'open' ? 'notes.post' : 'notes.keep')}
        </button>
      )}
    </section>
  )
}

function entryFor(text: string, run: string, way: 'private' | 'open'): OutboxEntry {
  const id = createElementId()
  const color = 'yellow'
  // Where it lies is for the server to find, in the focus of the phase.
  const cell = { stage: null, lane: null }
  if (way === 'open')
    return {
      key: `note ${id}`,
      run,
      wish: { to: 'board', command: { do: 'add-note', key: id, text, color, ...cell } },
    }
  const note = { id, text, color, ...cell } as const
  return { key: `note ${id}`, run, wish: { to: 'workshop', command: { do: 'keep-note', run, note } } }
}
