import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { PhaseItems } from './PhaseItems.tsx'
import type { PhaseRowProps } from './PhaseRow.tsx'

/** What can be done to a phase as a whole. */
export function PhaseMenu(props: PhaseRowProps) {
  const { t } = useTranslation('workshop')
  return (
    <MenuButton
      position="bottom-end"
      target={
        <ActionIcon
          size={28}
          variant="subtle"
          color="gray"
          aria-label={t('phase.more', { name: props.timed.phase.name })}
        >
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      }
      items={<PhaseItems {...props} />}
    />
  )
}
