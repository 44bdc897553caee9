import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'

import { useTranslation } from 'react-i18next'
import { MenuButton } from '../../ui/MenuButton.tsx'
import styles from './head.module.css'
import type { HeadActions } from './HeadItems.tsx'
import { lazyPart } from '../../ui/lazy-part.ts'

const HeadItems = lazyPart(async () => ({ default: (await import('./HeadItems.tsx')).HeadItems }))

type Props = HeadActions & {
  readonly opened: boolean
  readonly onChange: (opened: boolean) => void
}

/** The menu of one stage or lane. */
export function HeadMenu({ opened, onChange, ...actions }: Props) {
  const { t } = useTranslation('scene')
  const { name } = actions.line
  const stages = actions.axis === 'stages'
  return (
    <MenuButton
      opened={opened}
      onChange={onChange}
      position={stages ? 'bottom-end' : 'right-start'}
      returnFocus
      target={
        <ActionIcon
          className={styles['more'] ?? ''}
          variant="subtle"
          color="gray"
          size={24}
          tabIndex={-1}
          aria-label={t(stages ? 'stage.menu' : 'lane.menu', { name })}
          data-expanded={opened || undefined}
        >
          <IconDots size={16} stroke={1.5} />
        </ActionIcon>
      }
      items={<HeadItems {...actions} />}
    />
  )
}
