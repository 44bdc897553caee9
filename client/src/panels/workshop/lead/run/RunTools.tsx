import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MenuButton } from '../../../../ui/MenuButton.tsx'
import type { PhaseToolsProps } from '../../agenda/AgendaList.tsx'
import { RunItems } from './RunItems.tsx'

/** What can be done to a phase that is not on. */
export function RunTools({ workshop, timed: { phase, stand } }: PhaseToolsProps) {
  const { t } = useTranslation('workshop')
  if (stand === 'on') return null
  return (
    <MenuButton
      position="bottom-end"
      target={
        <ActionIcon
          size={28}
          variant="subtle"
          color="gray"
          aria-label={t('phase.more', { name: phase.name })}
        >
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      }
      items={<RunItems workshop={workshop} phase={phase} />}
    />
  )
}
