import { ActionIcon, Button, Group, Select, Text, TextInput, Textarea } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { createElementId } from '@wegpunkt/shared/board/element-id'
import { cutText } from '@wegpunkt/shared/clean-text'
import { MAX_TITLE_CHARS, MAX_TOUR_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foundOptions } from '../fields/found-options.ts'
import type { DraftStop } from './link-draft.ts'
import type { DraftProps } from './LinkForm.tsx'
import classes from './share.module.css'
import {
  type Place,
  isFull,
  isSeen,
  movedStop,
  placeOf,
  withChange,
  withStop,
  withoutStop,
} from './tour-draft.ts'
import { type Places, usePlaces } from './use-places.ts'

/** The stops of the guided tour: what is selected or in view on the board, or found in a list. */
export function TourFields({ draft: { tour, shows }, onChange, fault }: DraftProps) {
  const { t } = useTranslation('links')
  const places = usePlaces(shows.lanes)
  const section = useRef<HTMLElement>(null)
  const add = (at: Place, name: string): void => {
    const more = withStop(tour, at, cutText(name, MAX_TITLE_CHARS), createElementId())
    // What adds goes with the last one, and the focus with it.
    if (isFull(more)) section.current?.focus({ preventScroll: true })
    onChange({ tour: more })
  }
  return (
    <section ref={section} className={classes['section']} aria-label={t('form.tour')} tabIndex={-1}>
      <h3>{t('form.tour')}</h3>
      <Text size="sm" c="dimmed">
        {t('form.tourHint')}
      </Text>
      {tour.length > 0 && (
        <ol className={classes['stops']}>
          {tour.map((stop, i) => (
            <Stop
              key={stop.key}
              stop={stop}
              number={i + 1}
              count={tour.length}
              place={places.nameOf(stop.at)}
              isHidden={!isSeen(stop.at, shows.lanes, places.laneOf)}
              isUntitled={fault('tour-title') !== null && stop.title.trim() === ''}
              onChange={(next) => onChange({ tour: next(tour) })}
              onLeft={() => section.current?.focus({ preventScroll: true })}
            />
          ))}
        </ol>
      )}
      {isFull(tour) ? (
        <Text size="sm">{t('tour.full')}</Text>
      ) : (
        <Group gap={8}>
          {places.selected && (
            <AddButton
              name={t('tour.selection', { name: places.selected.name })}
              onAdd={() => places.selected && add(places.selected.at, places.selected.name)}
            />
          )}
          {places.inView && (
            <AddButton
              name={t('tour.view', { name: places.inView.name })}
              onAdd={() => places.inView && add(places.inView.at, places.inView.name)}
            />
          )}
        </Group>
      )}
      {!isFull(tour) && (
        <ChooseStop
          groups={places.groups}
          error={fault('tour-few')}
          onChoose={(at) => add(at, places.nameOf(at) ?? '')}
        />
      )}
    </section>
  )
}

type ChooseProps = {
  readonly groups: Places['groups']
  readonly error: string | null
  readonly onChoose: (at: Place) => void
}

/** By a few letters, one after the other: it stays where it is, and keeps the focus. */
function ChooseStop({ groups, error, onChoose }: ChooseProps) {
  const { t } = useTranslation('links')
  const [search, setSearch] = useState('')
  return (
    <Select
      label={t('tour.choose')}
      placeholder={t('tour.search')}
      nothingFoundMessage={t('tour.nothing')}
      error={error}
      data={groups}
      value={null}
      searchable
      filter={foundOptions}
      searchValue={search}
      onSearchChange={setSearch}
      selectFirstOptionOnChange={search !== ''}
      // Who is led here by a fault is to see what is wrong, and no list.
      openOnFocus={false}
      onKeyDown={(event) => {
        // Whoever is searching does not mean to send the form.
        if (event.key === 'Enter' && search !== '') event.preventDefault()
      }}
      onChange={(key) => {
        setSearch('')
        if (key !== null) onChoose(placeOf(key))
      }}
    />
  )
}

function AddButton({ name, onAdd }: { name: string; onAdd: () => void }) {
  return (
    <Button
      variant="default"
      size="compact-md"
      maw="100%"
      leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
      onClick={onAdd}
    >
      {name}
    </Button>
  )
}

type StopProps = {
  readonly stop: DraftStop
  readonly number: number
  readonly count: number
  /** Null: it is not on the board any more. */
  readonly place: string | null
  /** It is, but the link does not show it. */
  readonly isHidden: boolean
  readonly isUntitled: boolean
  readonly onChange: (next: (tour: readonly DraftStop[]) => readonly DraftStop[]) => void
  /** It goes, and the focus with it. */
  readonly onLeft: () => void
}

/** It goes no further, and keeps the focus of whoever came to the end by keys. */
const atEnd = (isThere: boolean) => (isThere ? { 'aria-disabled': true, 'data-disabled': true } : {})

function Stop({ stop, number, count, place, isHidden, isUntitled, onChange, onLeft }: StopProps) {
  const { t } = useTranslation('links')
  const { key, title, text } = stop
  const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const
  const button = { variant: 'subtle', color: 'gray', size: 28 } as const
  return (
    <li className={classes['stop']} aria-label={t('tour.stop', { number })}>
      <div className={classes['stopHead']}>
        <span>
          {t('tour.stop', { number })}
          {/* Most stops are called as their place is. */}
          {place !== title && <span className={classes['stopPlace']}> · {place ?? t('tour.gone')}</span>}
        </span>
        <ActionIcon
          {...button}
          aria-label={t('tour.up')}
          {...atEnd(number === 1)}
          onClick={() => onChange((tour) => movedStop(tour, key, -1))}
        >
          <IconArrowUp {...icon} />
        </ActionIcon>
        <ActionIcon
          {...button}
          aria-label={t('tour.down')}
          {...atEnd(number === count)}
          onClick={() => onChange((tour) => movedStop(tour, key, 1))}
        >
          <IconArrowDown {...icon} />
        </ActionIcon>
        <ActionIcon
          {...button}
          aria-label={t('tour.remove')}
          onClick={() => {
            onLeft()
            onChange((tour) => withoutStop(tour, key))
          }}
        >
          <IconTrash {...icon} />
        </ActionIcon>
      </div>
      {(place === null || isHidden) && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t(place === null ? 'tour.goneHint' : 'tour.hiddenHint')}
        </Text>
      )}
      <TextInput
        size="sm"
        aria-label={t('tour.title')}
        placeholder={t('tour.title')}
        value={title}
        maxLength={MAX_TITLE_CHARS}
        error={isUntitled && t('form.faults.tour-title')}
        onChange={(event) => onChange((tour) => withChange(tour, key, { title: event.currentTarget.value }))}
      />
      <Textarea
        size="sm"
        aria-label={t('tour.text')}
        placeholder={t('tour.text')}
        value={text}
        maxLength={MAX_TOUR_TEXT_CHARS}
        autosize
        minRows={2}
        onChange={(event) => onChange((tour) => withChange(tour, key, { text: event.currentTarget.value }))}
      />
    </li>
  )
}
