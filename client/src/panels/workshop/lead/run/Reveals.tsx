import { Button, Text, Title } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { WorkshopCounts, WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { LEAST_TO_TELL } from '@wegpunkt/shared/limits'
import type { Run } from '@wegpunkt/shared/workshop/workshop'
import { phaseOf } from '@wegpunkt/shared/workshop/workshop-now'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../../document/hooks.ts'
import { useEditor } from '../../../../editor/context.ts'
import { hiddenRuns } from '../../../../editor/workshop-desk.ts'
import { showToast } from '../../../../ui/toasts.ts'
import { useDesk, useDo } from '../../use-desk.ts'
import classes from '../lead.module.css'
import { AskFirst, asks } from './AskFirst.tsx'
import { HowMuch } from './HowMuch.tsx'
import { revealOf } from './reveal-of.ts'

type Props = { readonly workshop: WorkshopView; readonly counts: WorkshopCounts | undefined }

/** What nobody has seen yet: how much it is, and the reveal, which says first what it will do. */
export function Reveals({ workshop, counts }: Props) {
  const { t } = useTranslation('workshop')
  const { asked } = useDesk()
  const isAsked = useStore(asked) === 'reveal'
  const [picked, setPicked] = useState<string | null>(null)
  const runs = hiddenRuns(workshop)
  // Whoever asked by key or palette means what is on, or what was hidden last.
  const asking = picked ?? (isAsked ? (runs[0]?.id ?? null) : null)
  if (runs.length === 0) return null
  const close = (): void => {
    setPicked(null)
    // The answer may come when something else has been asked since.
    if (asked.get() === 'reveal') asked.set(null)
  }
  return (
    <section className={classes['part']} aria-label={t('reveal.title')}>
      <Title order={4} size="sm">
        {t('reveal.title')}
      </Title>
      {runs.map((run) =>
        run.id === asking ? (
          <Question
            key={run.id}
            {...{ workshop, run }}
            isOfFew={mayBeOfFew(run, run.id === workshop.run ? counts : undefined)}
            onClose={close}
          />
        ) : (
          <Hidden
            key={run.id}
            {...{ workshop, run }}
            counts={run.id === workshop.run ? counts : undefined}
            onAsk={() => setPicked(run.id)}
          />
        ),
      )}
    </section>
  )
}

/** Of an anonymous run in which one or two have spoken the others may guess who; of an earlier one nobody knows. */
const mayBeOfFew = (run: Run, counts: WorkshopCounts | undefined): boolean =>
  run.isAnonymous && (counts?.voices ?? 0) < LEAST_TO_TELL

type OfRun = { readonly workshop: WorkshopView; readonly run: Run }

function Hidden({ workshop, run, counts, onAsk }: OfRun & Partial<Props> & { onAsk: () => void }) {
  const { t } = useTranslation('workshop')
  const phase = phaseOf(workshop, run)
  return (
    <div className={classes['hidden']}>
      <div className={classes['words']}>
        {run.id === workshop.run ? (
          <HowMuch counts={counts} isNotes={phase ? revealOf(run, phase).isNotes : true} />
        ) : (
          <Text size="sm">{t('reveal.earlier', { name: phase?.name ?? '' })}</Text>
        )}
      </div>
      <Button
        {...asks}
        size="compact-md"
        variant="light"
        leftSection={<IconEye size={16} stroke={1.5} aria-hidden />}
        onClick={onAsk}
      >
        {t(run.secrecy === 'revealing' ? 'reveal.goOn' : 'reveal.button')}
      </Button>
    </div>
  )
}

function Question({ workshop, run, isOfFew, onClose }: OfRun & { isOfFew: boolean; onClose: () => void }) {
  const { t } = useTranslation('workshop')
  const act = useDo(workshop.id)
  const editor = useEditor()
  const phase = phaseOf(workshop, run)
  const name = phase?.name ?? ''
  const reveal = async (): Promise<void> => {
    const view = await act({ do: 'reveal', run: run.id, ...(isOfFew && { evenOfFew: true }) })
    onClose()
    if (!view) return
    // Of what is on, a line above the board tells everybody.
    if (run.id !== workshop.run) showToast({ id: `reveal-${run.id}`, message: t('reveal.done', { name }) })
    if (phase && !revealOf(run, phase).isNotes) editor.showWorkshop('results')
  }
  return (
    <AskFirst
      question={t('reveal.question', { name })}
      says={[
        ...(phase ? [t(`reveal.does.${revealOf(run, phase).does}`)] : []),
        t('reveal.forGood'),
        ...(isOfFew ? [t('reveal.ofFew')] : []),
      ]}
      yes={t('reveal.yes')}
      onYes={reveal}
      onNo={onClose}
    />
  )
}
