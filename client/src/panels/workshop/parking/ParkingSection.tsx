import { ActionIcon, Button, Text, TextInput, Title } from '@mantine/core'
import { IconNote, IconX } from '@tabler/icons-react'
import type { Parked } from '@wegpunkt/shared/http/protocol-routes'
import { MAX_PARKED_CHARS } from '@wegpunkt/shared/limits'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useElement, useWorkshop } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import classes from './parking.module.css'
import { useParking } from './use-parking.ts'
import { useSelectedNote } from './use-selected-note.ts'

/** What leads too far now, for later. Everybody sees what is parked, and nobody whose it is. */
export function ParkingSection() {
  const workshop = useWorkshop()
  return workshop && <Lot key={workshop.id} workshop={workshop.id} version={workshop.version} />
}

function Lot({ workshop, version }: { workshop: string; version: number }) {
  const { t } = useTranslation('protocol')
  const { parked, park, remove, isBusy } = useParking(workshop, version)
  return (
    <section className={classes['lot']} aria-label={t('parking.title')}>
      <div>
        <Title order={3} size="h4">
          {t('parking.title')}
        </Title>
        <Text size="xs" c="dimmed">
          {t('parking.about')}
        </Text>
      </div>
      <ParkForm isBusy={isBusy} onPark={(text) => park({ text })} />
      <ParkSelected parked={parked} onPark={(element) => void park({ element })} />
      {parked.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('parking.empty')}
        </Text>
      ) : (
        <ul className={classes['list']}>
          {parked.map((one) => (
            <ParkedRow key={one.id} parked={one} onRemove={() => void remove(one.id)} />
          ))}
        </ul>
      )}
    </section>
  )
}

type FormProps = { readonly isBusy: boolean; readonly onPark: (text: string) => Promise<boolean> }

/** What was typed stays until it is parked. */
function ParkForm({ isBusy, onPark }: FormProps) {
  const { t } = useTranslation('protocol')
  const [text, setText] = useState('')
  const send = async (): Promise<void> => {
    if (text.trim() !== '' && (await onPark(text))) setText('')
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void send()
  }
  return (
    <form className={classes['form']} onSubmit={submit}>
      <TextInput
        size="sm"
        aria-label={t('parking.label')}
        placeholder={t('parking.placeholder')}
        maxLength={MAX_PARKED_CHARS}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" size="sm" variant="light" loading={isBusy} disabled={text.trim() === ''}>
        {t('parking.park')}
      </Button>
    </form>
  )
}

type SelectedProps = { readonly parked: readonly Parked[]; readonly onPark: (element: string) => void }

/** The note that is selected on the board, unless it is parked. */
function ParkSelected({ parked, onPark }: SelectedProps) {
  const { t } = useTranslation('protocol')
  const note = useSelectedNote()
  if (!note || parked.some(({ element }) => element === note.id)) return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      w="max-content"
      maw="100%"
      leftSection={<IconNote size={14} stroke={1.5} aria-hidden />}
      onClick={() => onPark(note.id)}
    >
      {t('parking.parkNote', { text: shortened(note.text) })}
    </Button>
  )
}

type RowProps = { readonly parked: Parked; readonly onRemove: () => void }

function ParkedRow({ parked: { text, element, mayRemove }, onRemove }: RowProps) {
  const { t } = useTranslation('protocol')
  const { navigation } = useEditor()
  const note = useElement(element ?? '')
  const words = element === null ? text : note?.kind === 'note' ? note.text : null
  const shown = words ?? t('parking.gone')
  return (
    <li className={classes['row']}>
      {element !== null && words !== null ? (
        <button
          type="button"
          className={classes['note']}
          onClick={() => navigation.goTo({ at: 'element', id: element })}
        >
          <IconNote size={16} stroke={1.5} aria-label={t('parking.note')} />
          <span dir="auto">{words}</span>
        </button>
      ) : (
        <span className={classes['text']} data-gone={words === null || undefined} dir="auto">
          {shown}
        </span>
      )}
      {mayRemove && (
        <ActionIcon
          size={28}
          variant="subtle"
          color="gray"
          aria-label={t('parking.remove', { text: shortened(shown) })}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}

const MAX_SHOWN_CHARS = 40
const shortened = (text: string): string =>
  text.length <= MAX_SHOWN_CHARS ? text : `${text.slice(0, MAX_SHOWN_CHARS).trimEnd()}…`
