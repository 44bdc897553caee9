import { ActionIcon, Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'
import { phaseBeside } from '../../../../editor/workshop-desk.ts'
import { Hint } from '../../../../ui/Hint.tsx'
import { useDesk } from '../../use-desk.ts'
import classes from '../lead.module.css'

/** The way on, by name, and back; after the last phase it leads to the end. */
export function Steps({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const desk = useDesk()
  const nameOf = (id: string | null): string | undefined => workshop.phases.find((one) => one.id === id)?.name
  const [back, next] = [nameOf(phaseBeside(workshop, -1)), nameOf(phaseBeside(workshop, 1))]
  const backLabel = back === undefined ? t('run.back') : t('run.backTo', { name: back })
  return (
    <div className={classes['steps']}>
      <Hint label={backLabel}>
        <ActionIcon
          size={36}
          variant="default"
          aria-label={backLabel}
          data-disabled={back === undefined}
          aria-disabled={back === undefined}
          onClick={() => void desk.step(-1)}
        >
          <IconArrowLeft size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Hint>
      {/* One button all the time: who goes on by keyboard keeps the focus up to the last phase. */}
      <Button
        className={classes['next'] ?? ''}
        rightSection={next !== undefined && <IconArrowRight size={18} stroke={1.5} aria-hidden />}
        onClick={() => (next === undefined ? desk.asked.set('end') : void desk.step(1))}
      >
        {next === undefined ? t('end.button') : t('run.next', { name: next })}
      </Button>
    </div>
  )
}
