import { useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { useCounting } from '../../editor/counting.ts'
import { areHandoversShown, areVotesShown } from '../../editor/lens.ts'
import type { Pictures } from '../../editor/pictures.ts'
import { type LoadImage, loadImageOf } from '../images/load-image.ts'
import { sceneTheme } from '../theme.ts'
import { useCurvePersonas } from '../curve/use-curve-personas.ts'
import { usePersonas } from '../use-palette.ts'
import { createPictures } from './create-pictures.ts'
import type { PictureFacts } from './painted/picture-board.ts'
import { useSheetWords } from './pdf/use-sheet-words.ts'

export type PictureTitle = {
  readonly title: string
  /** Which version it is, where that is not today's. */
  readonly version?: string | undefined
  /** Where images come from; by default from the board, or from the link to it. */
  readonly load?: LoadImage
}

/** Pictures of the board that is open, as it is seen now: its persona, the customer's view, handovers, votes. */
export function usePictures({ title, version, load }: PictureTitle): Pictures {
  const { t } = useTranslation('scene')
  const editor = useEditor()
  const info = useBoardInfo()
  const shown = sceneTheme(useComputedColorScheme('light', { getInitialValueInEffect: false }))
  const counting = useCounting()
  const personas = usePersonas()
  const curvePersonas = useCurvePersonas(shown)
  const lens = useEditorState((state) => state.lens)
  const journeyView = useEditorState((state) => state.journeyView)
  const workshopTab = useEditorState((state) => state.workshopTab)
  const words = useSheetWords({ title, version })
  return useMemo(() => {
    const { store, boardId, link } = editor.document
    const facts = (): PictureFacts => ({
      ...info,
      board: store.get(),
      layout: store.layout(),
      counting,
      personas,
      curvePersonas: curvePersonas.map(({ id, name, color }) => ({
        id,
        name,
        place: Math.max(0, shown.persona.indexOf(color)),
      })),
      customer: lens.customer,
      handoversShown: areHandoversShown({ lens, journeyView }),
      votesOf: areVotesShown({ lens, workshopTab }) ? lens.votesOf : undefined,
      t,
    })
    return createPictures({
      facts,
      selection: () => editor.get().selection,
      shown,
      words,
      load: load ?? loadImageOf({ board: boardId, link }),
    })
  }, [editor, info, shown, counting, personas, curvePersonas, lens, journeyView, workshopTab, words, load, t])
}
