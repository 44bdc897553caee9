import { ActionIcon } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { isVotable, votableIn } from '@wegpunkt/shared/workshop/focus'
import { votesLeft } from '@wegpunkt/shared/workshop/votes'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import type { Editor } from '../../editor/editor.ts'
import { hitAt } from '../../editor/place/hit.ts'
import { laidOut } from '../../editor/place/laid-out.ts'
import type { OwnRound } from '../../editor/round/own-round.ts'
import { voteFor } from '../../editor/round/vote-for.ts'
import { screenOf } from '../input/event-place.ts'
import { useScene } from '../scene.ts'
import styles from './vote-control.module.css'

/** At the lower edge of the element under the pointer, or else of the one that is selected: votes for it. */
export function VoteControl({ round }: { round: OwnRound }) {
  const { editor } = useScene()
  const control = useRef<HTMLDivElement>(null)
  const hovered = useHovered(editor, control)
  const { selection, preview, editing } = useStore(editor)
  const board = useStore(editor.document.store)
  const [only] = selection
  const id = hovered ?? (selection.size === 1 ? only : undefined)
  const element = id === undefined ? undefined : board.elements.get(id)
  const { focus } = round.phase()
  if (id === undefined || !element || !isPlaced(element) || preview || editing !== null) return null
  if (!isVotable(element, focus)) return null
  const { x, y, w, h } = editor.document.store.layout().rectOf(element)
  const [left, top] = editor.toScreen([x + w / 2, y + h])
  return (
    <div
      ref={control}
      className={styles['control']}
      style={{ transform: `translate(${left}px, ${top}px) translate(-50%, -50%)` }}
    >
      <Buttons id={id} round={round} />
    </div>
  )
}

function Buttons({ id, round }: { id: ElementId; round: OwnRound }) {
  const { t } = useTranslation('rounds')
  const { editor } = useScene()
  const { ballot } = useStore(round)
  const { votes, perElement, focus } = round.phase()
  const votable = votableIn(editor.document.store.get().elements, focus)
  const own = ballot[id] ?? 0
  const left = votesLeft(ballot, { votes, votable })
  const vote = (by: 1 | -1): void => voteFor(editor, [id], by)
  return (
    <>
      <ActionIcon
        size={28}
        variant="subtle"
        color="gray"
        aria-label={t('voting.take')}
        data-hint={`${t('voting.take')} · ⇧A`}
        disabled={own === 0}
        onClick={() => vote(-1)}
      >
        <IconMinus size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
      <span className={styles['count']} aria-live="polite">
        {perElement > 1
          ? t('voting.ownOf', { count: own, most: perElement })
          : t('voting.own', { count: own })}
      </span>
      <ActionIcon
        size={28}
        variant="filled"
        aria-label={t('voting.give')}
        data-hint={`${t('voting.give')} · A`}
        disabled={own >= perElement || left === 0}
        onClick={() => vote(1)}
      >
        <IconPlus size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </>
  )
}

/** The element under the pointer, also while it is over the control itself. */
function useHovered(
  editor: Editor,
  control: { readonly current: HTMLElement | null },
): ElementId | undefined {
  const [hovered, setHovered] = useState<ElementId | undefined>()
  useEffect(() => {
    const canvas = document.querySelector<HTMLElement>('[data-board-canvas]')
    if (!canvas) return undefined
    const listening = new AbortController()
    const { signal } = listening
    canvas.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerType === 'touch' || event.buttons !== 0) return
        const { camera } = editor.get()
        const at = editor.toBoard(screenOf(canvas, event))
        setHovered(hitAt(laidOut(editor.document.store), at, camera.zoom) ?? undefined)
      },
      { signal },
    )
    canvas.addEventListener(
      'pointerleave',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && control.current?.contains(relatedTarget)))
          setHovered(undefined)
      },
      { signal },
    )
    return () => listening.abort()
  }, [editor, control])
  return hovered
}
