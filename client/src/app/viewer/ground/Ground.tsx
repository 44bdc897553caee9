import { type ReactNode, useMemo } from 'react'
import { BoardDocumentContext, BoardWorkshopContext } from '../../../document/context.ts'
import { type BoardInfo, BoardInfoContext } from '../../../editor/board-info.ts'
import { EditorContext } from '../../../editor/context.ts'
import type { Editor } from '../../../editor/editor.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { useViewing } from '../viewing.ts'
import { Dressed } from './Dressed.tsx'
import { noWorkshop } from './no-workshop.ts'

type Props = { readonly editor: Editor; readonly children: ReactNode }

/** What parts of the board's page find around them there: the board as the link shows it. */
export function Ground({ editor, children }: Props) {
  const { document } = useViewing()
  const info = useInfo()
  return (
    <Dressed>
      <BoardDocumentContext value={document}>
        <BoardWorkshopContext value={noWorkshop}>
          <EditorContext value={editor}>
            <BoardInfoContext value={info}>{children}</BoardInfoContext>
          </EditorContext>
        </BoardWorkshopContext>
      </BoardDocumentContext>
    </Dressed>
  )
}

function useInfo(): BoardInfo {
  const { link, departments, personas, journey, rowState, isSettled } = useViewing()
  const locale = useLocale()
  const { rows } = journey
  return useMemo(
    () => ({
      boardId: link.link,
      departments,
      personas,
      me: { id: '', name: '', department: null },
      locale,
      rows,
      rowState,
      rowsLoaded: isSettled,
      rowsSettled: isSettled,
      results: [],
    }),
    [link.link, departments, personas, locale, rows, rowState, isSettled],
  )
}
