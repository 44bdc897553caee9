import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { isModerator } from '@wegpunkt/shared/workshop/workshop-now'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { AlongNotice } from './AlongNotice.tsx'
import classes from './attention.module.css'
import { CallNotice } from './CallNotice.tsx'
import { PromptNotice } from './PromptNotice.tsx'
import { QuestionNotice } from './QuestionNotice.tsx'
import { RevealedNotice } from './RevealedNotice.tsx'
import { SpotlightNotice } from './SpotlightNotice.tsx'
import { TakingAlong } from './TakingAlong.tsx'
import { useRoomBelow } from './use-room-below.ts'

/** What moderators ask everybody for at this moment, below the bar of the workshop. */
export function AttentionStack({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('attention')
  const { me } = useBoardInfo()
  const { call, takeAlong, spotlight, question, dealt } = workshop.attention
  const moderates = isModerator(workshop, me.id)
  return (
    <section ref={useRoomBelow()} className={classes['stack']} aria-label={t('notice.label')}>
      {takeAlong?.by === me.id && <TakingAlong workshop={workshop.id} />}
      {!moderates && <AlongNotice takeAlong={takeAlong} />}
      {call && call.by !== me.id && <CallNotice key={call.at} call={call} />}
      {spotlight && <SpotlightNotice spotlight={spotlight} mayEnd={moderates} workshop={workshop.id} />}
      {question && question.by !== me.id && <QuestionNotice key={question.at} question={question} />}
      <RevealedNotice workshop={workshop} />
      {dealt && !moderates && <PromptNotice key={dealt.at} workshop={workshop} since={dealt.at} />}
    </section>
  )
}
