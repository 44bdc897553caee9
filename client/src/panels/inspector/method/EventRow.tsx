import { IconChevronDown } from '@tabler/icons-react'
import { effortBearers, risks } from '@wegpunkt/shared/board/choices'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Note } from '@wegpunkt/shared/board/schema'
import { type DragEvent, type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { type EventSlot, eventSlots } from '../../../editor/method/events.ts'
import { type SelectedOf, common, useSetFields } from '../../../editor/selected.ts'
import { Choice } from '../../fields/Choice.tsx'
import { ClassSign } from './ClassSign.tsx'
import classes from './events.module.css'
import { source } from '../../fields/field-checks.ts'
import { LineField } from '../../fields/LineField.tsx'

type Props = {
  id: ElementId
  note: Note
  place: (slot: EventSlot) => void
  readOnly: boolean
  onDragStart: (event: DragEvent) => void
}

/** The digits that class a note on the board do so here. */
const slotOfKey: ReadonlyMap<string, EventSlot> = new Map([
  ['1', 'disappointing'],
  ['3', 'okay'],
  ['5', 'delighting'],
  ['0', null],
] as const)

/** One note on the touchpoint: moved to another class by its faces, by dragging or by digits. */
export function EventRow({ id, note, place, readOnly, onDragStart }: Props) {
  const { t } = useTranslation('method')
  const editor = useEditor()
  const [isOpen, setOpen] = useState(false)
  const more = useId()
  const press = (event: KeyboardEvent): void => {
    const slot = slotOfKey.get(event.key)
    if (slot === undefined || readOnly || event.target instanceof HTMLTextAreaElement) return
    event.stopPropagation()
    place(slot)
  }
  const now = note.event ?? null
  return (
    <div
      className={classes['event']}
      draggable={!readOnly}
      onDragStart={onDragStart}
      onKeyDown={press}
      role="presentation"
    >
      <div className={classes['row']}>
        <button
          type="button"
          className={classes['text']}
          title={t('events.show')}
          onClick={() => editor.select([id])}
        >
          {note.text || t('events.empty')}
        </button>
        {now !== null && (
          <button
            type="button"
            className={classes['more']}
            aria-expanded={isOpen}
            aria-controls={isOpen ? more : undefined}
            aria-label={t('events.more', { text: note.text })}
            onClick={() => setOpen(!isOpen)}
          >
            <IconChevronDown size={16} stroke={1.75} aria-hidden />
          </button>
        )}
      </div>
      {!readOnly && (
        <div className={classes['classes']} role="group" aria-label={t('events.class')}>
          {eventSlots
            .filter((slot) => slot !== now)
            .map((slot) => (
              <button
                key={slot}
                type="button"
                className={classes['class']}
                aria-label={t(`events.to.${slot ?? 'unsorted'}`)}
                title={t(`events.to.${slot ?? 'unsorted'}`)}
                onClick={() => place(slot)}
              >
                <ClassSign slot={slot} size={16} />
              </button>
            ))}
        </div>
      )}
      {isOpen && now !== null && (
        <div id={more} className={classes['details']}>
          <EventDetails selected={[{ id, element: note }]} />
        </div>
      )}
    </div>
  )
}

/** How easily an event lets others in, whose effort it is, and where it is known from (METHOD.md M33, M34). */
export function EventDetails({ selected }: { selected: readonly SelectedOf<'note'>[] }) {
  const { t } = useTranslation('method')
  const setFields = useSetFields(selected)
  const [only, another] = selected
  return (
    <>
      <Choice
        label={t('events.risk')}
        value={common(selected, ({ disruptionRisk }) => disruptionRisk ?? null)}
        options={risks.map((value) => ({ value, label: t(`risks.${value}`) }))}
        onChange={(value) => setFields({ disruptionRisk: value ?? undefined })}
      />
      <Choice
        label={t('events.effort')}
        value={common(selected, ({ effortBy }) => effortBy ?? null)}
        options={effortBearers.map((value) => ({ value, label: t(`events.efforts.${value}`) }))}
        onChange={(value) => setFields({ effortBy: value ?? undefined })}
      />
      {only && !another && (
        <LineField
          label={t('events.source')}
          placeholder={t('events.sourcePlaceholder')}
          value={only.element.source ?? ''}
          check={source}
          write={(source) => setFields({ source: source || undefined })}
        />
      )}
    </>
  )
}
