import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { can } from '@wegpunkt/shared/access/roles'
import { useTranslation } from 'react-i18next'
import { handsQuery } from '../../../api/companion.ts'
import { useRole, useWorkshop } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import { useFollowedHands } from './use-followed-hands.ts'

/** How many ask to speak, for those who may run workshops, whatever they look at. Texts of the part `companion`. */
export function RaisedHands() {
  const workshop = useWorkshop()
  const isLeading = can(useRole(), 'workshop.run')
  return workshop && isLeading ? <Raised workshop={workshop.id} /> : null
}

function Raised({ workshop }: { workshop: string }) {
  const { t } = useTranslation('companion')
  const editor = useEditor()
  const queue = useQuery(handsQuery(workshop)).data?.queue ?? []
  useFollowedHands(workshop, true)
  return (
    <span role="status">
      {queue.length > 0 && (
        <Button
          size="sm"
          variant="light"
          color="orange"
          leftSection={<IconHandStop size={18} stroke={1.5} aria-hidden />}
          onClick={() => editor.showWorkshop('lead')}
        >
          {t('hand.raised', { count: queue.length })}
        </Button>
      )}
    </span>
  )
}
