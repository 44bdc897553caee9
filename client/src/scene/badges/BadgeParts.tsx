import { votableIn } from '@wegpunkt/shared/workshop/focus'
import { useEffect } from 'react'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useStore } from '../../document/hooks.ts'
import { useEditorState } from '../../editor/context.ts'
import { areVotesShown } from '../../editor/lens.ts'
import type { OwnRound } from '../../editor/round/own-round.ts'
import { usePalette, useScene } from '../scene.ts'
import { type BadgeFacts, ownFeelingFacts, ownVoteFacts, placeFacts, shownVote } from './badge-facts.ts'
import { keptBadges } from './kept-badges.ts'
import { VoteControl } from './VoteControl.tsx'

/** On the elements: what one says oneself while a round is on, else what votes have shown. */
export function BadgeParts() {
  const scene = useScene()
  const { editor } = scene
  const { personas } = usePalette()
  const { results } = useBoardInfo()
  const round = useStore(editor.round)
  const isShown = useEditorState(areVotesShown)
  const picked = useEditorState(({ lens }) => lens.votesOf)

  useEffect(() => {
    const facts = (): BadgeFacts => {
      if (round && !round.isNeutral) return ownFacts(round, editor.document.store.get().elements, personas)
      return placeFacts(isShown ? shownVote(results, picked) : null)
    }
    let frame = 0
    const look = (): void => {
      frame = 0
      scene.badges.set(keptBadges(scene.badges.get(), facts()))
    }
    const soon = (): void => void (frame ||= requestAnimationFrame(look))
    const stops = round ? [round.subscribe(soon), editor.document.store.subscribe(soon)] : []
    look()
    return () => {
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
    }
  }, [scene, editor, round, isShown, picked, results, personas])
  useEffect(() => () => scene.badges.set(null), [scene])
  return round?.activity === 'voting' && !round.isNeutral ? <VoteControl round={round} /> : null
}

type Elements = Parameters<typeof votableIn>[0]

const ownFacts = (round: OwnRound, elements: Elements, personas: readonly string[]): BadgeFacts =>
  round.activity === 'voting'
    ? ownVoteFacts(round.get(), votableIn(elements, round.phase().focus))
    : ownFeelingFacts(round.get(), personas)
