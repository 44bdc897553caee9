import { ActionIcon, Group, Input, Text, Tooltip } from '@mantine/core'
import { IconCheck, IconPencil } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { MAX_DESCRIPTION_CHARS } from '@wegpunkt/shared/limits'
import { Suspense, lazy, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SharedTextField } from '../SharedTextField.tsx'

const Markdown = lazy(async () => ({ default: (await import('./Markdown.tsx')).Markdown }))

type Props = { id: ElementId; text: string; readOnly: boolean }

/** The Markdown of a touchpoint: shown as it is read, and typed as a text by several people at once. */
export function DescriptionField({ id, text, readOnly }: Props) {
  const { t } = useTranslation('editor')
  const isEmpty = text.trim() === ''
  const [editing, setEditing] = useState(isEmpty)
  const [shown, setShown] = useState(id)
  // Another touchpoint begins as it is, whatever was done with the one before.
  if (shown !== id) {
    setShown(id)
    setEditing(isEmpty)
  }
  if (readOnly && isEmpty) return null
  const types = editing && !readOnly
  const action = t(types ? 'description.done' : 'description.edit')
  return (
    <div>
      <Group justify="space-between" mih={28}>
        <Input.Label size="sm" labelElement="div">
          {t('description.label')}
        </Input.Label>
        {!readOnly && !(types && isEmpty) && (
          <Tooltip label={action}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={action}
              onClick={() => setEditing(!editing)}
            >
              {types ? (
                <IconCheck size={18} stroke={1.5} aria-hidden />
              ) : (
                <IconPencil size={18} stroke={1.5} aria-hidden />
              )}
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      {types ? (
        <>
          <SharedTextField
            id={id}
            label={t('description.label')}
            placeholder={t('description.placeholder')}
            most={MAX_DESCRIPTION_CHARS}
            readOnly={readOnly}
            long
          />
          <Text size="xs" c="dimmed" mt={4}>
            {t('description.hint')}
          </Text>
        </>
      ) : (
        <Suspense fallback={<Text size="sm">{text.slice(0, MAX_DESCRIPTION_CHARS)}</Text>}>
          <Markdown text={text} />
        </Suspense>
      )}
    </div>
  )
}
