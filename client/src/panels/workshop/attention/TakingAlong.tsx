import { Button } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDo } from '../use-desk.ts'
import { Notice } from './Notice.tsx'

/** For the one who takes everybody along: that they do, where they look. */
export function TakingAlong({ workshop }: { workshop: string }) {
  const { t } = useTranslation('attention')
  const act = useDo(workshop)
  return (
    <Notice Picture={IconUsersGroup} text={t('notice.taking')}>
      <Button size="compact-md" variant="light" onClick={() => void act({ do: 'take-along', isOn: false })}>
        {t('notice.letGo')}
      </Button>
    </Notice>
  )
}
