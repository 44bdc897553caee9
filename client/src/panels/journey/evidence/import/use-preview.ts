import { personalIn, masked } from '@wegpunkt/shared/journey/checks/text'
import type { FileProblem } from '@wegpunkt/shared/journey/import/import-error'
import { type Answer, type ImportPreview, previewAnswers } from '@wegpunkt/shared/journey/import/preview'
import type { RatingScale } from '@wegpunkt/shared/journey/import/rating-scales'
import { useDeferredValue, useMemo, useState } from 'react'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { useToday } from '../../../../ui/use-today.ts'
import { useTouchpoints } from '../use-touchpoints.ts'
import type { Brought } from './ImportDialog.tsx'

/** A title in the file that stands for one of the board. */
type Alias = { readonly column: 'touchpoint' | 'persona'; readonly value: string; readonly id: string }

type Looked = {
  readonly preview: ImportPreview | FileProblem
  readonly personal: readonly number[]
  readonly setScale: (scale: RatingScale) => void
  readonly setAlias: (alias: Alias) => void
}

/** What the file would add to the board as it is now, and what somebody said about how to read it. */
export function usePreview({ text, name }: Brought): Looked {
  const { personas } = useBoardInfo()
  const today = useToday()
  // Others may be typing titles all the time.
  const touchpoints = useDeferredValue(useTouchpoints().all)
  const [scale, setScale] = useState<RatingScale>()
  const [aliases, setAliases] = useState<readonly Alias[]>([])
  const preview = useMemo(() => {
    const named = (column: Alias['column']) =>
      aliases.filter((alias) => alias.column === column).map(({ id, value }) => ({ id, title: value }))
    return previewAnswers(text, {
      touchpoints: [...touchpoints, ...named('touchpoint')],
      personas: [...personas.map((one) => ({ id: one.id, title: one.name })), ...named('persona')],
      today,
      scale,
      source: name,
    })
  }, [text, name, touchpoints, personas, today, scale, aliases])
  const personal = useMemo(() => ('reason' in preview ? [] : withPersonal(preview.answers)), [preview])
  return { preview, personal, setScale, setAlias: (alias) => setAliases([...aliases, alias]) }
}

/** The places of the answers in whose words somebody can be found. */
const withPersonal = (answers: readonly Answer[]): readonly number[] =>
  answers.flatMap(({ quote }, place) => (quote !== '' && personalIn(quote).length > 0 ? [place] : []))

/** The answers with that masked (METHOD.md M30). */
export function maskAnswers(answers: readonly Answer[], places: readonly number[]): readonly Answer[] {
  const personal = new Set(places)
  return answers.map((answer, place) =>
    personal.has(place) ? { ...answer, quote: masked(answer.quote) } : answer,
  )
}
