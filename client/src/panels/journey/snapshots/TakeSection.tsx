import { Button, Text } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { can } from '@wegpunkt/shared/access/roles'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import { TakeForm } from './TakeForm.tsx'
import classes from './snapshots.module.css'

/** What snapshots are for, and the way to take one. `isFirst`: there is none yet. */
export function TakeSection({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  const isOpen = useStore(past.taking)
  const mayTake = can(useStore(past.live.role), 'snapshot.take')
  const isPast = useStore(past.shown) !== null
  // Who comes back to the list later does not find an open form.
  useEffect(() => () => past.taking.set(false), [past])
  const [isBack, setBack] = useState(false)
  const close = (): void => {
    setBack(true)
    past.taking.set(false)
  }
  if (isOpen && mayTake && !isPast) return <TakeForm onClose={close} />
  return (
    <div className={classes['take']}>
      {isFirst && (
        <Text size="md" fw={600}>
          {t('list.emptyTitle')}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {isFirst ? t('list.emptyText') : t('list.about')}
      </Text>
      {mayTake && !isPast ? (
        <Button
          ref={isBack ? takeFocus : null}
          size="sm"
          variant={isFirst ? 'filled' : 'light'}
          leftSection={<IconCamera size={18} stroke={1.5} aria-hidden />}
          onClick={() => past.taking.set(true)}
        >
          {t('take.begin')}
        </Button>
      ) : (
        !mayTake && (
          <Text size="sm" c="dimmed">
            {t('take.mayNot')}
          </Text>
        )
      )}
    </div>
  )
}

// What had the focus is gone with the form.
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus()
