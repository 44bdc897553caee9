import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { phaseOn, placeOf } from '@wegpunkt/shared/workshop/workshop-now'
import { Button } from '@mantine/core'
import { IconArrowLeft, IconFocusCentered } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole, useWorkshop } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import { focusArea } from '../../../editor/place/focus-area.ts'
import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { Hint } from '../../../ui/Hint.tsx'
import { HandButton } from '../hand/HandButton.tsx'
import { RaisedHands } from '../hand/RaisedHands.tsx'
import classes from './bar.module.css'
import { type May, mayNow } from './part-in.ts'
import { PhaseClock } from './PhaseClock.tsx'
import { TakePart } from './TakePart.tsx'
import { useNews } from './use-news.ts'
import { useOpenTask } from './use-open-task.ts'

const AttentionStack = lazyPart(async () => {
  const [{ AttentionStack }] = await Promise.all([
    import('../attention/AttentionStack.tsx'),
    loadPart('attention'),
  ])
  return { default: AttentionStack }
})

/** Above the board while a workshop is on: which phase, what it asks for, and how much time is left. */
export function WorkshopBar() {
  const workshop = useWorkshop()
  return workshop && <Bar workshop={workshop} />
}

function Bar({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('contributing')
  const editor = useEditor()
  const { me } = useBoardInfo()
  const role = useRole()
  const now = phaseOn(workshop)
  const place = now && placeOf(workshop, now.phase)
  const may = mayNow(workshop, me.id, role)
  const news = useNews(now?.run.id ?? null, role)
  useOpenTask(now?.run.id ?? null, may)
  return (
    <section className={classes['bar']} aria-label={t('bar.label')} data-news={news ?? undefined}>
      <a className={classes['toPhone']} href={`/companion/${workshop.id}`}>
        <IconArrowLeft size={18} stroke={1.5} aria-hidden />
        {t('bar.toPhone')}
      </a>
      <button
        type="button"
        className={classes['phase']}
        data-hint={t('bar.open')}
        onClick={() => editor.showWorkshop('now')}
      >
        {place && <span className={classes['place']}>{t('bar.place', place)}</span>}
        <strong className={classes['name']}>{now ? now.phase.name : workshop.title}</strong>
      </button>
      <Prompt key={now?.run.id ?? ''} text={now?.phase.prompt ?? ''} />
      <span className={classes['news']} role="status">
        {news && t(`news.${news}`, { name: now?.phase.name ?? '' })}
      </span>
      {now && now.phase.focus.on !== 'board' && <FocusButton workshop={workshop} />}
      <MayNow may={may} />
      <PhaseClock />
      <HandButton />
      <RaisedHands />
      {/* Who moderates is neutral, and counts among those who take part once they have a voice. */}
      {may !== 'moderate' && <TakePart workshop={workshop.id} />}
      <Suspense>
        <AttentionStack workshop={workshop} />
      </Suspense>
    </section>
  )
}

/** What one may do, in a word. Where it is done in the sheet alone, it says so and leads there. */
function MayNow({ may }: { may: May }) {
  const { t } = useTranslation('contributing')
  const editor = useEditor()
  const isThere = useEditorState(({ workshopTab }) => workshopTab === 'now')
  const open = (): void => editor.showWorkshop('now')
  const isInSheet = may === 'rate' || may === 'vote'
  return (
    <Hint label={t(`mayHint.${may}`)} touch>
      {isInSheet && !isThere ? (
        <Button size="compact-md" flex="none" onClick={open}>
          {t(`do.${may}`)}
        </Button>
      ) : (
        <button type="button" className={classes['may']} data-may={may} onClick={open}>
          {t(`may.${may}`)}
        </button>
      )}
    </Hint>
  )
}

/** One line, and all of it where somebody asks for it. */
function Prompt({ text }: { text: string }) {
  const { t } = useTranslation('contributing')
  const [isWhole, setWhole] = useState(false)
  if (text === '') return <span className={classes['prompt']} />
  return (
    <>
      <button
        type="button"
        className={classes['prompt']}
        aria-expanded={isWhole}
        aria-label={t(isWhole ? 'bar.less' : 'bar.whole', { text })}
        onClick={() => setWhole(!isWhole)}
        dir="auto"
      >
        {text}
      </button>
      {isWhole && (
        <div className={classes['whole']} dir="auto">
          {text}
        </div>
      )}
    </>
  )
}

function FocusButton({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('contributing')
  const editor = useEditor()
  const go = (): void => {
    const { store } = editor.document
    const now = phaseOn(workshop)
    const area = now && focusArea(now.phase.focus, store.get(), store.layout())
    if (area) editor.fit(area)
  }
  return (
    <Hint label={t('bar.toFocusHint')}>
      <Button
        size="compact-md"
        variant="subtle"
        color="gray"
        flex="none"
        leftSection={<IconFocusCentered size={16} stroke={1.5} aria-hidden />}
        onClick={go}
      >
        {t('bar.toFocus')}
      </Button>
    </Hint>
  )
}
