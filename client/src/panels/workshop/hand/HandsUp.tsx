import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { handsQuery } from '../../../api/companion.ts'
import { useEditor } from '../../../editor/context.ts'
import { useFollowedHands } from './use-followed-hands.ts'

/** How many ask to speak, where moderators see it without the sheet. Texts of the part `companion`. */
export function HandsUp({ workshop }: { workshop: string }) {
  const { t } = useTranslation('companion')
  const editor = useEditor()
  useFollowedHands(workshop, true)
  const count = useQuery(handsQuery(workshop)).data?.queue?.length ?? 0
  if (count === 0) return null
  return (
    <Button
      size="sm"
      variant="light"
      flex="none"
      leftSection={<IconHandStop size={18} stroke={1.5} aria-hidden />}
      aria-label={t('hand.up', { count })}
      onClick={() => editor.showWorkshop('lead')}
    >
      {count}
    </Button>
  )
}
