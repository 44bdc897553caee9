import { Button, Text } from '@mantine/core'
import { can } from '@wegpunkt/shared/access/roles'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { doInWorkshop } from '../../../api/workshops.ts'
import { useBoardWorkshop, useRole, useStore, useWorkshop } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import type { OwnRound } from '../../../editor/round/own-round.ts'
import { showToast } from '../../../ui/toasts.ts'
import { useProblemText } from '../../../ui/use-problem-text.ts'
import classes from './round.module.css'

type Props = { activity: OwnRound['activity']; children: (round: OwnRound) => ReactNode }

/** What one does in a round, or why one only looks on. */
export function RoundFrame({ activity, children }: Props) {
  const { t } = useTranslation('rounds')
  const round = useStore(useEditor().round)
  const mayContribute = can(useRole(), 'note.contribute')
  if (!mayContribute) return <Text size="sm">{t('watching')}</Text>
  if (round?.activity !== activity) return <Text c="dimmed">{t('unavailable')}</Text>
  return round.isNeutral ? <Neutral /> : children(round)
}

/** METHOD.md M42: those who moderate have no voice before they say so. */
function Neutral() {
  const { t } = useTranslation('rounds')
  const live = useBoardWorkshop()
  const workshop = useWorkshop()
  const say = useProblemText()
  const switchOn = async (): Promise<void> => {
    if (!workshop) return
    try {
      live.put(await doInWorkshop(workshop.id, { do: 'voice', hasVoice: true }))
    } catch (error) {
      showToast({ color: 'red', message: say(error) })
    }
  }
  return (
    <div className={classes['neutral']}>
      <strong>{t('neutral.title')}</strong>
      <span>{t('neutral.text')}</span>
      <Button variant="default" size="xs" onClick={() => void switchOn()}>
        {t('neutral.switchOn')}
      </Button>
    </div>
  )
}
