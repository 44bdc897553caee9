import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { SceneTheme } from '../../theme.ts'
import type { About } from '../drawing/drawing.ts'
import type { PictureBoard } from '../painted/picture-board.ts'
import type { Scope } from '../painted/scope.ts'
import type { SheetPlan } from './sheet-plan.ts'
import type { SheetWords } from './sheet-words.ts'

/** What pages are made of, and who hears what is painted on them. */
export type Told = {
  readonly picture: { readonly board: PictureBoard; readonly scope: Scope }
  readonly plan: SheetPlan
  readonly words: SheetWords
  readonly theme: SceneTheme
  readonly about: (about: About | null) => void
  readonly readAs: (id: ElementId) => About | null
}
