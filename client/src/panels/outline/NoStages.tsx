import { useEffect, useRef } from 'react'
import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { addHere } from './outline-commands.ts'
import type { OutlineControl } from './outline-control.ts'

/** Before there is anything. */
export function NoStages({ control }: { control: OutlineControl }) {
  const { t } = useTranslation('outline')
  const editor = useEditor()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // Whoever has removed the last stage has nothing else to be at.
    if (document.activeElement === document.body && navigator.userActivation.isActive) first.current?.focus()
  }, [])
  if (!editor.canEdit())
    return (
      <Text size="sm" c="dimmed" p={16}>
        {t('empty.read')}
      </Text>
    )
  return (
    <EmptyState title={t('empty.title')} text={t('empty.text')}>
      <Button ref={first} data-first="" onClick={() => addHere(control, 'stage')}>
        {t('add.firstStage')}
      </Button>
    </EmptyState>
  )
}
