import { ActionIcon } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'

import { useTranslation } from 'react-i18next'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { useSignOut } from '../use-sign-out.tsx'
import { lazyPart } from '../../ui/lazy-part.ts'

const MainMenuItems = lazyPart(async () => ({ default: (await import('./MainMenuItems.tsx')).MainMenuItems }))

export function MainMenu() {
  const { t } = useTranslation('app')
  const signOut = useSignOut()
  return (
    <>
      <MenuButton
        position="bottom-start"
        width={240}
        tooltip={t('board.menu')}
        target={
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('board.menu')}>
            <IconMenu2 size={20} stroke={1.5} />
          </ActionIcon>
        }
        items={<MainMenuItems onSignOut={signOut.begin} />}
      />
      {signOut.dialog}
    </>
  )
}
