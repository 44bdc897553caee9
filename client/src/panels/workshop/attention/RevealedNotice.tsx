import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { boundsOf } from '@wegpunkt/shared/board/geometry'
import type { BoardResult } from '@wegpunkt/shared/http/workshop-routes'
import type { Phase } from '@wegpunkt/shared/workshop/phase'
import type { Run } from '@wegpunkt/shared/workshop/workshop'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boardResultsQuery } from '../../../api/workshops.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../../editor/context.ts'
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
  const { data } = useQuery(boardResultsQuery(boardId, rowState.results))
  const result = data?.find((one) => one.run === run.id)
  if (!wasHidden || isSeen || run.secrecy !== 'revealed' || !result) return null
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

function Notes({ result, onSeen }: { result: BoardResult; onSeen: () => void }) {
  const { t } = useTranslation('attention')
  const editor = useEditor()
  const { shown } = result
  if (shown.length === 0) return null
  const show = (): void => {
    const laid = laidOut(editor.document.store)
    editor.fit(boundsOf(shown.flatMap((id) => boundsOfElement(laid, id) ?? [])))
    onSeen()
  }
  return (
    <Notice Picture={IconEye} text={t('revealed.notes', { count: shown.length })}>
      <Answers show={t('revealed.show', { count: shown.length })} onShow={show} onSeen={onSeen} />
    </Notice>
  )
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
