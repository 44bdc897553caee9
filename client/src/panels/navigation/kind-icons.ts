import {
  type Icon,
  IconColumns3,
  IconFrame,
  IconLayoutRows,
  IconLine,
  IconNote,
  IconPencil,
  IconPhoto,
  IconRectangle,
  IconTriangle,
  IconTypography,
} from '@tabler/icons-react'
import type { Hit } from '../../editor/search/search-board.ts'

/** What something on the board is, as a picture. */
export const kindIcons: Readonly<Record<Hit['kind'], Icon>> = {
  touchpoint: IconRectangle,
  note: IconNote,
  text: IconTypography,
  shape: IconTriangle,
  connector: IconLine,
  ink: IconPencil,
  image: IconPhoto,
  frame: IconFrame,
  stage: IconColumns3,
  lane: IconLayoutRows,
}
