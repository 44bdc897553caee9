import { Button, Text } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { extensions } from '@wegpunkt/shared/workshop/choices'
import { useTranslation } from 'react-i18next'
import { useDo } from '../../use-desk.ts'
import classes from '../lead.module.css'
import { Timer } from './Timer.tsx'

/** The time that is left, more of it, and the pause. */
export function Timing({ workshop, leads }: { workshop: WorkshopView; leads: boolean }) {
  const { t } = useTranslation('workshop')
  const act = useDo(workshop.id)
  const isPaused = workshop.status === 'paused'
  const Picture = isPaused ? IconPlayerPlay : IconPlayerPause
  return (
    <div className={classes['part']}>
      <div className={classes['timing']}>
        <Timer workshop={workshop} />
        {leads && (
          <div className={classes['buttons']} role="group" aria-label={t('run.extend')}>
            {extensions.map((minutes) => (
              <Button
                key={minutes}
                size="compact-md"
                variant="default"
                className="tabular"
                aria-label={t('run.plusLabel', { count: minutes })}
                data-hint={t('run.plusLabel', { count: minutes })}
                onClick={() => void act({ do: 'extend', minutes })}
              >
                {t('run.plus', { count: minutes })}
              </Button>
            ))}
            <Button
              size="compact-md"
              variant="default"
              leftSection={<Picture size={16} stroke={1.5} aria-hidden />}
              onClick={() => void act({ do: isPaused ? 'resume' : 'pause' })}
            >
              {t(isPaused ? 'run.resume' : 'run.pause')}
            </Button>
          </div>
        )}
      </div>
      {isPaused && (
        <Text size="xs" c="dimmed">
          {t('run.pausedHint')}
        </Text>
      )}
    </div>
  )
}
