import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './board.module.css'
import { lazyPart } from '../../ui/lazy-part.ts'

const InviteDialog = lazyPart(async () => ({ default: (await import('./InviteDialog.tsx')).InviteDialog }))

/** Invites somebody without leaving the board. */
export function InviteButton() {
  const { t } = useTranslation('app')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        className={classes['narrow'] ?? ''}
        flex="none"
        variant="light"
        size="sm"
        leftSection={<IconUserPlus size={18} stroke={1.5} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        <span className={classes['words']}>{t('board.invite')}</span>
      </Button>
      {opened && (
        <Suspense>
          <InviteDialog onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
