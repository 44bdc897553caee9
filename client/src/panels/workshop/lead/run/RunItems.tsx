import { Menu } from '@mantine/core'
import { IconPlayerSkipForward, IconPlayerTrackNext } from '@tabler/icons-react'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import { useTranslation } from 'react-i18next'
import { useDo } from '../../use-desk.ts'

/** To begin a phase out of turn, or to leave it out. */
export function RunItems({ workshop, phase }: { workshop: WorkshopView; phase: Phase }) {
  const { t } = useTranslation('workshop')
  const act = useDo(workshop.id)
  const { id, isSkipped } = phase
  return (
    <>
      <Menu.Item
        leftSection={<IconPlayerTrackNext size={16} stroke={1.5} aria-hidden />}
        onClick={() => void act({ do: 'jump', phase: id })}
      >
        {t('phase.jump')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPlayerSkipForward size={16} stroke={1.5} aria-hidden />}
        onClick={() => void act({ do: 'skip', phase: id, isSkipped: !isSkipped })}
      >
        {t(isSkipped ? 'phase.unskip' : 'phase.skip')}
      </Menu.Item>
    </>
  )
}
