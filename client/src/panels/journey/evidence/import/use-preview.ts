import { personalIn, masked } from '@wegpunkt/shared/journey/checks/text'
import type { FileProblem } from '@wegpunkt/shared/journey/import/import-error'
import { type Answer, type ImportPreview, previewAnswers } from '@wegpunkt/shared/journey/import/preview'
import { knownAnswers } from '@wegpunkt/shared/journey/import/known-answers'
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
  /** The places of the answers that are on the board already. */
  readonly known: ReadonlySet<number>
  readonly setScale: (scale: RatingScale) => void
  readonly setAlias: (alias: Alias) => void
}

/** What the file would add to the board as it is now, and what somebody said about how to read it. */
export function usePreview({ text, name }: Brought): Looked {
  const { personas, rows } = useBoardInfo()
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
  const known = useMemo(
    () => ('reason' in preview ? new Set<number>() : knownAnswers(preview.answers, rows.evidence)),
    [preview, rows.evidence],
  )
  return { preview, personal, known, setScale, setAlias: (alias) => setAliases([...aliases, alias]) }
}

/** The places of the answers in whose words somebody can be found. */
const withPersonal = (answers: readonly Answer[]): readonly number[] =>
  answers.flatMap(({ quote }, place) => (quote !== '' && personalIn(quote).length > 0 ? [place] : []))

/** The answers without some of them, and with what tells who somebody is masked in others (METHOD.md M30). */
export function answersToSend(
  answers: readonly Answer[],
  { without, masking }: { without: ReadonlySet<number>; masking: readonly number[] },
): readonly Answer[] {
  const personal = new Set(masking)
  return answers.flatMap((answer, place) => {
    if (without.has(place)) return []
    return personal.has(place) ? { ...answer, quote: masked(answer.quote) } : answer
  })
}
