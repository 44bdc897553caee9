import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'

import { useTranslation } from 'react-i18next'
import { MenuButton } from '../../ui/MenuButton.tsx'
import type { NewLane } from './grid-edits.ts'
import styles from './grid-heads.module.css'
import { lazyPart } from '../../ui/lazy-part.ts'

const LaneItems = lazyPart(async () => ({ default: (await import('./LaneItems.tsx')).LaneItems }))

/** Adds a lane at the end: what the board does not have yet, or one to be named. */
export function AddLane({ start, onAdd }: { start: number; onAdd: (lane: NewLane) => void }) {
  const { t } = useTranslation('scene')
  return (
    <MenuButton
      position="right-start"
      // The name of the new lane takes the focus, so the button must not take it back.
      returnFocus={false}
      target={
        <ActionIcon
          className={styles['add'] ?? ''}
          style={{ '--start': start }}
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('lane.add')}
          title={t('lane.add')}
        >
          <IconPlus size={18} stroke={1.5} />
        </ActionIcon>
      }
      items={<LaneItems onAdd={onAdd} />}
    />
  )
}
