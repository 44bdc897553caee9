import { Button, Group, Stack, Text } from '@mantine/core'
import { eventClasses } from '@wegpunkt/shared/board/choices'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { classEdits } from '../../../editor/method/events.ts'
import { type SelectedOf, common, useSetFields } from '../../../editor/selected.ts'
import { Choice } from '../../fields/Choice.tsx'
import { ClassSign } from './ClassSign.tsx'
import { EventDetails } from './EventRow.tsx'
import { useTitle } from '../../journey/use-title.ts'

/** A note as an event of a touchpoint: its class, and once it has one, what else is known of it. */
export function EventFields({ selected }: { selected: readonly SelectedOf<'note'>[] }) {
  const { t } = useTranslation('method')
  const editor = useEditor()
  const isOnCard = selected.every(({ element }) => element.touchpoint !== undefined)
  const event = common(selected, (note) => note.event ?? null)
  // A note that is nowhere near a touchpoint is just a note.
  if (!isOnCard && event === null) return null
  return (
    <Stack gap={12}>
      {isOnCard && <OnCard selected={selected} />}
      <Choice
        label={t('events.class')}
        value={event}
        options={eventClasses.map((value) => ({
          value,
          label: t(`events.classes.${value}`),
          sign: <ClassSign slot={value} size={16} />,
        }))}
        onChange={(slot) =>
          editor.edit(
            classEdits(
              editor.document.store.get(),
              selected.map(({ id }) => id),
              slot,
            ),
          )
        }
      />
      {event !== null && <EventDetails key={selected.map(({ id }) => id).join()} selected={selected} />}
    </Stack>
  )
}

/** Which touchpoint it is on, and the way off it for what does not lie there to be dragged away. */
function OnCard({ selected }: { selected: readonly SelectedOf<'note'>[] }) {
  const { t } = useTranslation('method')
  const titleOf = useTitle()
  const setFields = useSetFields(selected)
  const card = common(selected, ({ touchpoint }) => touchpoint ?? null)
  return (
    <Group justify="space-between" gap={8} wrap="nowrap">
      <Text size="sm" c="dimmed" truncate>
        {card ? t('events.on', { title: titleOf(card) }) : t('events.onSeveral')}
      </Text>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        flex="none"
        onClick={() => setFields({ touchpoint: undefined })}
      >
        {t('events.takeOff')}
      </Button>
    </Group>
  )
}
