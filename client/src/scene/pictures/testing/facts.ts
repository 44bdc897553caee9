import type { Edit } from '@wegpunkt/shared/board/edits'
import { countingBy } from '@wegpunkt/shared/journey/former-departments'
import { noRows } from '@wegpunkt/shared/journey/rows'
import { boardOf } from '../../../editor/testing/boards.ts'
import { sceneTheme } from '../../theme.ts'
import { createRecorder } from '../drawing/record.ts'
import { type PictureBoard, type PictureFacts, onPaper, pictureBoard } from '../painted/picture-board.ts'

/** For tests: what is seen of a small board; keys of texts stand for the texts. */
export function factsOf(edits: readonly Edit[], more: Partial<PictureFacts> = {}): PictureFacts {
  const { store } = boardOf(...edits).document
  return {
    board: store.get(),
    layout: store.layout(),
    departments: [],
    locale: 'de',
    rows: noRows,
    rowsLoaded: true,
    results: [],
    counting: countingBy(new Map()),
    personas: [],
    curvePersonas: [],
    customer: false,
    handoversShown: false,
    votesOf: undefined,
    t: ((key: string) => key) as PictureFacts['t'],
    ...more,
  }
}

export const boardFrom = (facts: PictureFacts): PictureBoard =>
  pictureBoard(facts, onPaper(sceneTheme('light')), undefined)

/** Half as wide as high is each letter. */
export const recorder = () => createRecorder((text, size) => (text.length * size) / 2)
