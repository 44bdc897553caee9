import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import { type Ref, useEffect, useRef } from 'react'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStages, useStore } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import type { OwnRound } from '../../../editor/round/own-round.ts'
import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { useCalmBoard } from '../../../editor/use-calm-board.ts'
import { RoundFrame } from '../round/RoundFrame.tsx'
import { SecretLine } from '../round/SecretLine.tsx'
import classes from '../round/round.module.css'
import { RatingHead } from './RatingHead.tsx'
import { RatingRow } from './RatingRow.tsx'
import { nextUnrated, ratedAmong, stepsToRate } from './rating-list.ts'

/** How each touchpoint is, said in private: in the customer's order, for one persona after the other. */
export const RatingTask = () => <Worded />

const Worded = lazyPart(async () => {
  await loadPart('rounds')
  return { default: Task }
})

const Task = () => <RoundFrame activity="rating">{(round) => <Rating round={round} />}</RoundFrame>

function Rating({ round }: { round: OwnRound }) {
  const { t } = useTranslation('rounds')
  const { navigation } = useEditor()
  const { ratings, saving, refusal } = useStore(round)
  const persona = usePersona()
  const steps = stepsToRate(useCalmBoard(), round.phase().focus)
  const [selected, list] = useSelectedRow()
  if (steps.length === 0) return <Text size="sm">{t('rating.nothing')}</Text>
  const goOn = (): void => {
    const next = nextUnrated(steps, ratings, { persona, after: selected })
    if (next === null) return
    navigation.goTo({ at: 'element', id: next })
    focusRow(list.current, next)
  }
  return (
    <section className={classes['task']} aria-label={t('rating.label')}>
      <RatingHead
        persona={persona}
        all={steps.length}
        doneFor={(one) => ratedAmong(steps, ratings, one)}
        onNext={goOn}
      />
      <SecretLine saving={saving} refusal={refusal} />
      <Rows {...{ round, steps, persona, selected, list }} />
      <span className={classes['keys']}>{t('rating.keys')}</span>
    </section>
  )
}

type RowsProps = {
  round: OwnRound
  steps: ReturnType<typeof stepsToRate>
  persona: string
  selected: ElementId | null
  list: Ref<HTMLDivElement>
}

function Rows({ round, steps, persona, selected, list }: RowsProps) {
  const { t } = useTranslation('rounds')
  const { ratings } = useStore(round)
  const stages = useStages()
  const byStage = Map.groupBy(steps, ({ stage }) => stage)
  const nameOf = (stage: ElementId | null): string =>
    (stage !== null && stages.get(stage)?.name.trim()) || t('noStage')
  return (
    <div ref={list}>
      {[...byStage].map(([stage, here]) => (
        <div key={stage} role="group" aria-label={nameOf(stage)}>
          <h4 className={classes['group']}>{nameOf(stage)}</h4>
          <ol className={classes['list']}>
            {here.map(({ id, touchpoint }) => (
              <RatingRow
                key={id}
                id={id}
                name={touchpoint.title.trim() || t('untitled')}
                persona={persona}
                rating={ratings.get(`${id}:${persona}`)}
                isSelected={id === selected}
                onRate={(rating) => round.rate([rating])}
              />
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}

/** The persona that the board shows, else the first of it. */
function usePersona(): string {
  const { personas } = useBoardInfo()
  const shown = useEditorState(({ persona }) => persona)
  return shown ?? personas[0]?.id ?? ANY_PERSONA
}

/** The one touchpoint that is selected on the board; its row comes into sight. */
function useSelectedRow() {
  const list = useRef<HTMLDivElement>(null)
  const selected = useEditorState(({ selection }) =>
    selection.size === 1 ? ([...selection][0] ?? null) : null,
  )
  useEffect(() => {
    if (selected !== null) rowOf(list.current, selected)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return [selected, list] as const
}

const rowOf = (list: HTMLElement | null, id: ElementId): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null

function focusRow(list: HTMLElement | null, id: ElementId): void {
  const row = rowOf(list, id)
  row?.scrollIntoView({ block: 'nearest' })
  row?.querySelector<HTMLElement>('[aria-pressed]')?.focus({ preventScroll: true })
}
