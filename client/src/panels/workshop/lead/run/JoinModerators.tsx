import { Button, Text } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'
import { useDo } from '../../use-desk.ts'
import classes from '../lead.module.css'

/** For those who may moderate and do not yet. */
export function JoinModerators({ workshop }: { workshop: Pick<WorkshopView, 'id'> }) {
  const { t } = useTranslation('workshop')
  const act = useDo(workshop.id)
  return (
    <div className={classes['ask']}>
      <Text size="sm">{t('people.joinHint')}</Text>
      <Button size="sm" onClick={() => void act({ do: 'moderate' })}>
        {t('people.join')}
      </Button>
    </div>
  )
}
