import { ActionIcon, Group, Input, Text } from '@mantine/core'
import { IconCheck, IconPencil } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { MAX_DESCRIPTION_CHARS } from '@wegpunkt/shared/limits'
import { type MouseEvent, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './description.module.css'
import { SharedTextField } from '../SharedTextField.tsx'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { Hint } from '../../../ui/Hint.tsx'

const Markdown = lazyPart(async () => ({ default: (await import('./Markdown.tsx')).Markdown }))

type Props = { id: ElementId; text: string; readOnly: boolean }

/** The Markdown of a touchpoint: shown as it is read, and typed as a text by several people at once. */
export function DescriptionField({ id, text, readOnly }: Props) {
  const { t } = useTranslation('editor')
  const isEmpty = text.trim() === ''
  const [editing, setEditing] = useState(isEmpty)
  const [shown, setShown] = useState(id)
  // Only who asked for it finds the cursor in the field.
  const [asked, setAsked] = useState(false)
  // Another touchpoint begins as it is, whatever was done with the one before.
  if (shown !== id) {
    setShown(id)
    setEditing(isEmpty)
    setAsked(false)
  }
  const toggle = (): void => {
    setEditing(!editing)
    setAsked(!editing)
  }
  const pressText = ({ target }: MouseEvent): void => {
    const isLink = target instanceof Element && target.closest('a') !== null
    // Who marks words wants to copy them.
    if (!readOnly && !isLink && (document.getSelection()?.isCollapsed ?? true)) toggle()
  }
  if (readOnly && isEmpty) return null
  const types = editing && !readOnly
  const action = t(types ? 'description.done' : 'description.edit')
  return (
    <div className={classes['field']}>
      <Group justify="space-between" mih={28}>
        <Input.Label className={classes['label'] ?? ''} labelElement="div">
          {t('description.label')}
        </Input.Label>
        {!readOnly && !(types && isEmpty) && (
          <Hint label={action}>
            <ActionIcon variant="subtle" color="gray" aria-label={action} onClick={toggle}>
              {types ? (
                <IconCheck size={18} stroke={1.5} aria-hidden />
              ) : (
                <IconPencil size={18} stroke={1.5} aria-hidden />
              )}
            </ActionIcon>
          </Hint>
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
            takesFocus={asked}
          />
          <Text size="xs" c="dimmed" mt={4} className={classes['hint'] ?? ''}>
            {t('description.hint')}
          </Text>
        </>
      ) : (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- by keys one gets there with the pencil
        <div className={readOnly ? undefined : classes['editable']} onClick={pressText}>
          <Suspense fallback={<Text size="sm">{text.slice(0, MAX_DESCRIPTION_CHARS)}</Text>}>
            <Markdown text={text} />
          </Suspense>
        </div>
      )}
    </div>
  )
}
