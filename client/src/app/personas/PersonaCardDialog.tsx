import { Group, Modal } from '@mantine/core'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { useTranslation } from 'react-i18next'
import { PersonaFace } from '../../ui/PersonaFace.tsx'
import { PersonaCard } from './PersonaCard.tsx'

/** Who a persona is, over the board. */
export function PersonaCardDialog({ persona, onClose }: { persona: Persona; onClose: () => void }) {
  const { t } = useTranslation('app')
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <Group gap="sm" wrap="nowrap">
          <PersonaFace persona={persona} size={48} />
          {persona.name}
        </Group>
      }
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <PersonaCard persona={persona} />
    </Modal>
  )
}
