import type { Department, Locale } from '@wegpunkt/shared/http/account-routes'
import type { BoardResult } from '@wegpunkt/shared/http/workshop-routes'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Counting } from '@wegpunkt/shared/journey/former-departments'
import type { Rows } from '@wegpunkt/shared/journey/rows'
import type { TFunction } from 'i18next'
import { today } from '../../../ui/today.ts'
import { placeFacts, shownVote } from '../../badges/badge-facts.ts'
import { keptBadges } from '../../badges/kept-badges.ts'
import type { Painting } from '../../board-painter.ts'
import { type CurvePersona, curveLanes } from '../../curve/seen-curve.ts'
import { curveOf } from '../../curve/watch-curve.ts'
import { seenHandovers } from '../../handovers/seen-handovers.ts'
import { marksOf } from '../../handovers/watch-handovers.ts'
import { makePalette } from '../../paint/make-palette.ts'
import type { Palette } from '../../paint/palette.ts'
import { journeySigns } from '../../signs/journey-signs.ts'
import { keptFrom } from '../../signs/watch-signs.ts'
import type { SceneTheme } from '../../theme.ts'
import { type Areas, areasOf } from './areas.ts'

/** All that is seen of a board at one moment, and how one looks at it. What comes later changes nothing. */
export type PictureFacts = {
  readonly board: Board
  readonly layout: Layout
  readonly departments: readonly Department[]
  readonly locale: Locale
  readonly rows: Rows
  readonly rowsLoaded: boolean
  readonly results: readonly BoardResult[]
  readonly counting: Counting
  /** Whose feelings are shown on cards. */
  readonly personas: readonly string[]
  /** And whose way in the lanes for curves, in the order of the board. */
  readonly curvePersonas: readonly (Omit<CurvePersona, 'color'> & { readonly place: number })[]
  readonly customer: boolean
  readonly handoversShown: boolean
  /** The run whose votes are shown; null for the last one, undefined for none. */
  readonly votesOf: string | null | undefined
  readonly t: TFunction<'scene'>
}

/** A board as it can be painted, at its own size. */
export type PictureBoard = {
  readonly facts: PictureFacts
  readonly painting: Painting
  readonly personas: readonly CurvePersona[]
  readonly areas: Areas
}

const NOTHING: ReadonlySet<string> = new Set()

export function pictureBoard(
  facts: PictureFacts,
  theme: SceneTheme,
  images: Palette['images'],
): PictureBoard {
  const { board, layout, rows, rowsLoaded, counting } = facts
  const journey = { board, rows, today: today() }
  const personas = facts.curvePersonas.map(({ id, name, place }) => ({
    id,
    name,
    color: theme.persona[place % theme.persona.length] ?? theme.accent,
  }))
  const hasCurve = [...board.lanes.values()].some(({ kind }) => kind === 'curve')
  const palette = { ...makePalette({ ...facts, theme, fonts: 0 }), images }
  const areas = areasOf(board, layout)
  const handovers = facts.handoversShown
    ? marksOf(seenHandovers(counting.board(board), layout, areas.within), theme)
    : null
  const votes = facts.votesOf === undefined ? null : shownVote(facts.results, facts.votesOf)
  return {
    facts,
    personas,
    areas,
    painting: {
      store: { get: () => board, layout: () => layout },
      state: { editing: null, selection: NOTHING },
      live: new Map(),
      palette,
      zoom: 1,
      curve: hasCurve ? curveOf(curveLanes(journey, layout, personas), theme) : null,
      handovers,
      signs: keptFrom(null, journeySigns(journey, facts.personas, rowsLoaded)),
      badges: keptBadges(null, placeFacts(votes)),
    },
  }
}

/** Light colours on white, as paper is. */
export const onPaper = (light: SceneTheme): SceneTheme => ({
  ...light,
  canvas: '#ffffff',
  grid: { ...light.grid, surface: '#ffffff' },
})
