import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { BoardResult } from '@wegpunkt/shared/http/workshop-routes'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import type { Run } from '@wegpunkt/shared/workshop/workshop'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boardResultsQuery } from '../../../api/workshops.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import type { Editor } from '../../../editor/editor.ts'
import { boundsOfElement } from '../../../editor/place/hit.ts'
import { laidOut } from '../../../editor/place/laid-out.ts'
import { Notice } from './Notice.tsx'

type Props = { readonly run: Run; readonly phase: Phase }

/** What was just revealed, and the way to it: it may lie far from what one is looking at. Once for each run. */
export function RevealedNotice({ run, phase }: Props) {
  // Who comes later has not missed it: the board has it.
  const [wasHidden] = useState(run.secrecy !== 'revealed')
  const [isSeen, setSeen] = useState(false)
  const { boardId, rowState } = useBoardInfo()
  const isNews = wasHidden && !isSeen && run.secrecy === 'revealed'
  const { data } = useQuery({ ...boardResultsQuery(boardId, rowState.results), enabled: isNews })
  const result = data?.find((one) => one.run === run.id)
  if (!isNews || !result) return null
  const seen = (): void => setSeen(true)
  const { activity } = phase
  if (activity === 'rating' || activity === 'voting') return <Figures of={activity} onSeen={seen} />
  return <Notes result={result} onSeen={seen} />
}

function Figures({ of, onSeen }: { of: 'rating' | 'voting'; onSeen: () => void }) {
  const { t } = useTranslation('attention')
  const editor = useEditor()
  const isOpen = useEditorState(({ workshopTab }) => workshopTab === 'results')
  if (isOpen) return null
  const show = (): void => {
    editor.showWorkshop('results')
    onSeen()
  }
  return (
    <Notice Picture={IconEye} text={t(`revealed.${of}`)}>
      <Answers show={t('revealed.results')} onShow={show} onSeen={onSeen} />
    </Notice>
  )
}

/** One after the other, large enough to be read: all of them at once may be far apart. */
function Notes({ result, onSeen }: { result: BoardResult; onSeen: () => void }) {
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
    <Notice Picture={IconEye} text={t('revealed.notes', { count })}>
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
