import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type {
  PictureForm,
  PictureLook,
  PicturePart,
  PictureRequest,
  Pictures,
  posterSizes,
  tilePercents,
} from '../../editor/pictures.ts'

export const pictureFormats = ['png', 'svg', 'pdf'] as const
export type PictureFormat = (typeof pictureFormats)[number]

/** All that can be chosen for pictures. What does not fit a format is kept for the next one. */
export type PictureChoice = {
  readonly part: PicturePart['of']
  readonly frame: ElementId | null
  readonly look: PictureLook
  readonly scale: Extract<PictureForm, { as: 'png' }>['scale']
  readonly withFonts: boolean
  readonly paper: 'tiles' | 'poster'
  readonly percent: (typeof tilePercents)[number]
  readonly poster: (typeof posterSizes)[number]
}

/** What most want: what they have selected if that is more than one thing, or the whole board. */
export const firstChoice = ({ hasJourney, frames }: Pictures): PictureChoice => ({
  part: hasJourney ? 'journey' : 'board',
  frame: frames[0]?.id ?? null,
  look: 'paper',
  scale: 2,
  withFonts: true,
  paper: 'poster',
  percent: 50,
  poster: 'A1',
})

export function requestOf(format: PictureFormat, choice: PictureChoice): PictureRequest {
  const { part, frame, look } = choice
  return {
    part: part === 'frame' ? { of: 'frame', id: frame ?? '' } : { of: part },
    look,
    form: formOf(format, choice),
  }
}

function formOf(
  format: PictureFormat,
  { scale, withFonts, paper, percent, poster }: PictureChoice,
): PictureForm {
  if (format === 'png') return { as: 'png', scale }
  if (format === 'svg') return { as: 'svg', withFonts }
  return paper === 'tiles' ? { as: 'tiles', percent } : { as: 'poster', size: poster }
}

/** What can be chosen now of a board: nobody is offered what is not there. */
export const partsOf = ({ hasJourney, selected, frames }: Pictures): readonly PicturePart['of'][] => [
  'board',
  ...(hasJourney ? (['journey'] as const) : []),
  ...(selected ? (['selection'] as const) : []),
  ...(frames.length > 0 ? (['frame'] as const) : []),
]
