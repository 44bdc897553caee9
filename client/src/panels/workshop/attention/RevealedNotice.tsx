import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { BoardResult, WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Run } from '@wegpunkt/shared/workshop/workshop'
import { phaseOf } from '@wegpunkt/shared/workshop/workshop-now'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boardResultsQuery } from '../../../api/workshops.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import type { Editor } from '../../../editor/editor.ts'
import { boundsOfElement } from '../../../editor/place/hit.ts'
import { laidOut } from '../../../editor/place/laid-out.ts'
import { Notice } from './Notice.tsx'

/** What was just revealed, and the way to it: it may lie far from what one is looking at. Of one that is on, or was. */
export function RevealedNotice({ workshop }: { workshop: WorkshopView }) {
  const [run, onSeen] = useNews(workshop)
  const phase = run && phaseOf(workshop, run)
  const { boardId, rowState } = useBoardInfo()
  const { data } = useQuery({ ...boardResultsQuery(boardId, rowState.results), enabled: run !== null })
  const result = data?.find((one) => one.run === run?.id)
  if (!run || !phase || !result) return null
  const { activity } = phase
  const from = run.id === workshop.run ? null : phase.name
  if (activity === 'rating' || activity === 'voting')
    return <Figures key={run.id} of={activity} from={from} onSeen={onSeen} />
  return <Notes key={run.id} result={result} from={from} onSeen={onSeen} />
}

/**
 * The run that was revealed last since the phase that is on began, and how to have seen it. Who comes later has not
 * missed it: the board has it.
 */
function useNews({ run: on, runs }: WorkshopView): [Run | null, () => void] {
  const revealed = runs.filter(({ secrecy }) => secrecy === 'revealed')
  const seeAll = () => ({ on, seen: new Set(revealed.map(({ id }) => id)) })
  const [state, setState] = useState(seeAll)
  if (state.on !== on) setState(seeAll)
  const news = state.on === on ? revealed.filter(({ id }) => !state.seen.has(id)) : []
  return [news.at(-1) ?? null, () => setState(seeAll)]
}

type Said = {
  /** The phase it is from, where that is not the one that is on. */
  readonly from: string | null
  readonly onSeen: () => void
}

function Figures({ of, from, onSeen }: Said & { readonly of: 'rating' | 'voting' }) {
  const { t } = useTranslation('attention')
  const editor = useEditor()
  const isOpen = useEditorState(({ workshopTab }) => workshopTab === 'results')
  if (isOpen) return null
  const show = (): void => {
    editor.showWorkshop('results')
    onSeen()
  }
  return (
    <Notice Picture={IconEye} text={t(`revealed.${of}`)} more={from ?? undefined}>
      <Answers show={t('revealed.results')} onShow={show} onSeen={onSeen} />
    </Notice>
  )
}

/** One after the other, large enough to be read: all of them at once may be far apart. */
function Notes({ result, from, onSeen }: Said & { readonly result: BoardResult }) {
  const { t } = useTranslation('attention')
  const editor = useEditor()
  const [at, setAt] = useState(0)
  const count = result.shown.length
  if (count === 0) return null
  const show = (): void => {
    const ids = fromTheLeft(editor, result.shown)
    const id = ids[at]
    if (id !== undefined) editor.navigation.goTo({ at: 'element', id })
    if (at + 1 < ids.length) setAt(at + 1)
    else onSeen()
  }
  return (
    <Notice Picture={IconEye} text={t('revealed.notes', { count })} more={from ?? undefined}>
      <Answers
        show={at === 0 ? t('revealed.show', { count }) : t('revealed.next', { at: at + 1, count })}
        onShow={show}
        onSeen={onSeen}
      />
    </Notice>
  )
}

/** What was removed since is left out. */
function fromTheLeft({ document }: Editor, ids: readonly string[]): string[] {
  const laid = laidOut(document.store)
  const found = ids.flatMap((id) => {
    const area = boundsOfElement(laid, id)
    return area ? [{ id, area }] : []
  })
  return found.toSorted((a, b) => a.area.x - b.area.x || a.area.y - b.area.y).map(({ id }) => id)
}

function Answers({ show, onShow, onSeen }: { show: string; onShow: () => void; onSeen: () => void }) {
  const { t } = useTranslation('attention')
  return (
    <>
      <Button size="compact-md" onClick={onShow}>
        {show}
      </Button>
      <Button size="compact-md" variant="subtle" color="gray" onClick={onSeen}>
        {t('revealed.close')}
      </Button>
    </>
  )
}
