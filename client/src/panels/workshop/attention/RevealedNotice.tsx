import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { BoardResult, WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
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
import { newsSince, nothingNew, seenOf } from './reveal-news.ts'

/** What was just revealed, and the way to it: it may lie far from what one is looking at. Of one that is on, or was. */
export function RevealedNotice({ workshop }: { workshop: WorkshopView }) {
  const [waiting, onSeenOf] = useNews(workshop)
  const { boardId, rowState } = useBoardInfo()
  const { data } = useQuery({
    ...boardResultsQuery(boardId, rowState.results),
    enabled: waiting.length > 0,
  })
  const isShown = useEditorState(({ workshopTab }) => workshopTab === 'results')
  // One after the other; what there is nothing to see of holds nothing up.
  for (const id of waiting) {
    const run = workshop.runs.find((one) => one.id === id)
    const phase = run && phaseOf(workshop, run)
    const result = data?.find((one) => one.run === id)
    if (!phase || !result) continue
    const { activity } = phase
    const said = { from: id === workshop.run ? null : phase.name, onSeen: () => onSeenOf(id) }
    if (activity === 'rating' || activity === 'voting') {
      if (!isShown) return <Figures key={id} of={activity} {...said} />
    } else if (result.shown.length > 0) return <Notes key={id} result={result} {...said} />
  }
  return null
}

/** The runs that were revealed since the phase that is on began, and how to have seen one of them. */
function useNews({ run: on, runs }: WorkshopView): [readonly string[], (run: string) => void] {
  const [news, setNews] = useState(() => nothingNew(on, runs))
  const now = newsSince(news, on, runs)
  if (now !== news) setNews(now)
  return [now.waiting, (run) => setNews((before) => seenOf(before, run))]
}

type Said = {
  /** The phase it is from, where that is not the one that is on. */
  readonly from: string | null
  readonly onSeen: () => void
}

function Figures({ of, from, onSeen }: Said & { readonly of: 'rating' | 'voting' }) {
  const { t } = useTranslation('attention')
  const editor = useEditor()
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
