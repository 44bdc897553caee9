import { Button } from '@mantine/core'
import { IconShare2 } from '@tabler/icons-react'
import { Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import classes from './board.module.css'

const ShareDrawer = lazyPart(async () => {
  const [{ ShareDrawer }] = await Promise.all([
    import('../../panels/share/ShareDrawer.tsx'),
    loadPart('links'),
    loadPart('joining'),
    loadPart('snapshots'),
  ])
  return { default: ShareDrawer }
})

/** Opens the links by which others see the board. */
export function ShareButton() {
  const { t } = useTranslation('app')
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setOpen(false)
    button.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <Button
        ref={button}
        className={classes['narrow'] ?? ''}
        // Said where there is no room for its word.
        data-hint={t('board.share')}
        flex="none"
        size="sm"
        leftSection={<IconShare2 size={18} stroke={1.5} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={classes['lastWords']}>{t('board.share')}</span>
      </Button>
      {isOpen && (
        <Suspense>
          <ShareDrawer onClose={close} />
        </Suspense>
      )}
    </>
  )
}
