import { ActionIcon } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadPart } from '../../locales/i18n.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { useSignOut } from '../use-sign-out.tsx'
import { lazyPart } from '../../ui/lazy-part.ts'

const MainMenuItems = lazyPart(async () => ({ default: (await import('./MainMenuItems.tsx')).MainMenuItems }))

const ImportDialog = lazyPart(async () => {
  const [{ ImportDialog }] = await Promise.all([import('../files/ImportDialog.tsx'), loadPart('exports')])
  return { default: ImportDialog }
})

export function MainMenu() {
  const { t } = useTranslation('app')
  const signOut = useSignOut()
  const [importing, setImporting] = useState(false)
  return (
    <>
      <MenuButton
        position="bottom-start"
        width={280}
        tooltip={t('board.menu')}
        target={
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('board.menu')}>
            <IconMenu2 size={20} stroke={1.5} />
          </ActionIcon>
        }
        items={<MainMenuItems onSignOut={signOut.begin} onImport={() => setImporting(true)} />}
      />
      {signOut.dialog}
      {importing && (
        <Suspense>
          <ImportDialog of="board" onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  )
}
