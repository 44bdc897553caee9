import {
  IconConfetti,
  IconEye,
  IconHourglass,
  IconLayoutBoard,
  IconScale,
  IconSparkles,
} from '@tabler/icons-react'
import { assertNever } from '@wegpunkt/shared/assert-never'
import { useTranslation } from 'react-i18next'
import { Message } from '../Message.tsx'
import type { Now, Task } from '../task-of.ts'
import { RatingTask } from './RatingTask.tsx'
import { Revealed } from './Revealed.tsx'
import { ToBoard } from './ToBoard.tsx'
import { VotingTask } from './VotingTask.tsx'
import classes from '../companion.module.css'

/** What there is to do besides writing. */
export function TaskBody({ task, now }: { task: Task; now: Now | null }) {
  const { t } = useTranslation('companion')
  switch (task.is) {
    case 'waiting':
      return <Message Picture={IconHourglass} title={t('waiting.title')} text={t('waiting.text')} />
    case 'ended':
      return (
        <Message Picture={IconConfetti} title={t('ended.title')} text={t('ended.text')}>
          <ToBoard />
        </Message>
      )
    case 'listening':
      return <p className={classes['small']}>{t('listening.text')}</p>
    case 'looking-on':
      return <Message Picture={IconEye} title={t('lookingOn.title')} text={t('lookingOn.text')} />
    case 'neutral':
      return <Message Picture={IconScale} title={t('neutral.title')} text={t('neutral.text')} />
    case 'on-board':
      return (
        <Message Picture={IconLayoutBoard} title={t('onBoard.title')} text={t(`onBoard.${task.activity}`)}>
          <ToBoard />
        </Message>
      )
    case 'revealing':
      return <Message Picture={IconSparkles} title={t('revealing.title')} text={t('revealing.text')} />
    case 'revealed':
      return now && <Revealed now={now} of={task.of} />
    case 'rating':
      return now && <RatingTask key={now.run.id} now={now} />
    case 'voting':
      return now && <VotingTask key={now.run.id} now={now} />
    case 'notes':
      return null
    default:
      return assertNever(task)
  }
}
