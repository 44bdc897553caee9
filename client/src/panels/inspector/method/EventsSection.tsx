import { IconPlus } from '@tabler/icons-react'
import { createElementId } from '@wegpunkt/shared/board/element-id'
import type { EventClass } from '@wegpunkt/shared/board/choices'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { addEvent } from '../../../editor/method/add-event.ts'
import { type EventNote, type EventSlot, classEdits, eventSlots } from '../../../editor/method/events.ts'
import { laidOut } from '../../../editor/place/laid-out.ts'
import type { SelectedOf } from '../../../editor/selected.ts'
import { ClassSign } from './ClassSign.tsx'
import { EventRow } from './EventRow.tsx'
import classes from './events.module.css'
import { noteText } from '../../fields/field-checks.ts'
import { LineField } from '../../fields/LineField.tsx'
import { Section } from './Section.tsx'
import { useNotesOn } from './use-notes-on.ts'

type Props = { touchpoint: SelectedOf<'touchpoint'>; readOnly: boolean }

/** What happens here, as notes in three slots, and how they weigh (METHOD.md M8, M9). */
export function EventsSection({ touchpoint: { id }, readOnly }: Props) {
  const editor = useEditor()
  const { t } = useTranslation('method')
  const bySlot = useNotesOn(id)
  const balance = useBalance(bySlot)
  const place = (note: string, slot: EventSlot): void => {
    editor.edit(classEdits(editor.document.store.get(), [note], slot))
  }
  return (
    <Section id="events" summary={balance} readOnly={readOnly}>
      <p className={classes['balance']}>{balance || t('events.none')}</p>
      {eventSlots.map((slot) => {
        const notes = bySlot.get(slot) ?? []
        // Where all have a class there is nothing to sort.
        if (slot === null && notes.length === 0) return null
        return <Slot key={slot} card={id} {...{ slot, notes, place, readOnly }} />
      })}
    </Section>
  )
}

/** "3 delighting : 5 disappointing"; nothing where there are no events, which is not 0 : 0. */
function useBalance(bySlot: ReadonlyMap<EventSlot, readonly EventNote[]>): string {
  const { t } = useTranslation('method')
  const count = (slot: EventSlot): number => bySlot.get(slot)?.length ?? 0
  const [good, bad, okay] = [count('delighting'), count('disappointing'), count('okay')]
  if (good + bad + okay > 0) return t('events.balance', { good, bad })
  return count(null) > 0 ? t('events.unsortedCount', { count: count(null) }) : ''
}

type SlotProps = {
  card: string
  slot: EventSlot
  notes: readonly EventNote[]
  place: (note: string, slot: EventSlot) => void
  readOnly: boolean
}

const DRAGGED = 'application/x-wegpunkt-event'

function Slot({ card, slot, notes, place, readOnly }: SlotProps) {
  const { t } = useTranslation('method')
  const [isOver, setOver] = useState(false)
  const takes = (event: DragEvent): boolean => !readOnly && event.dataTransfer.types.includes(DRAGGED)
  const name = t(`events.classes.${slot ?? 'unsorted'}`)
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- by keys an event is moved with its buttons and digits
    <div
      role="group"
      aria-label={name}
      className={classes['slot']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!takes(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (takes(event)) place(event.dataTransfer.getData(DRAGGED), slot)
      }}
    >
      <div className={classes['slotHead']}>
        <ClassSign slot={slot} />
        <span>{name}</span>
        {notes.length > 0 && <span className={classes['count']}>{notes.length}</span>}
        {!readOnly && slot !== null && <AddEvent card={card} slot={slot} />}
      </div>
      {notes.map(([id, note]) => (
        <EventRow
          key={id}
          id={id}
          note={note}
          place={(to) => place(id, to)}
          readOnly={readOnly}
          onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
        />
      ))}
    </div>
  )
}

/** A button that becomes a field; what is typed is a note on the card. */
function AddEvent({ card, slot }: { card: string; slot: EventClass }) {
  const { t } = useTranslation('method')
  const editor = useEditor()
  const [typing, setTyping] = useState(false)
  const name = t('events.add', { name: t(`events.classes.${slot}`) })
  const add = (text: string): void => {
    if (text === '') return
    const { department, document } = editor
    const here = { ...laidOut(document.store), department, options: editor.get().options }
    editor.edit(addEvent(here, card, { id: createElementId(), slot, text }))
  }
  if (!typing)
    return (
      <button
        type="button"
        className={classes['add']}
        aria-label={name}
        title={name}
        onClick={() => setTyping(true)}
      >
        <IconPlus size={16} stroke={1.75} aria-hidden />
      </button>
    )
  return (
    <div
      className={classes['adding']}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setTyping(false)
      }}
    >
      <LineField
        label={name}
        hidesLabel
        takesFocus
        placeholder={t('events.addPlaceholder')}
        value=""
        check={noteText}
        write={add}
      />
    </div>
  )
}
