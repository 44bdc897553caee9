import { useMemo } from 'react'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { dataFormats } from '../../panels/export/data-formats.ts'
import { Export } from '../../panels/export/Export.tsx'
import { useDataSource } from '../../panels/export/use-data-source.ts'
import { useMe } from '../me.ts'
import { usePictures } from '../../scene/pictures/use-pictures.ts'

/** What can be taken out of the board that is shown. `version` is said where that is not the board of today. */
export function BoardExport({ version }: { version: string | undefined }) {
  const editor = useEditor()
  const opened = useEditorState(({ panel }) => panel === 'export')
  const source = useDataSource({ isPast: version !== undefined })
  // Who is here for a workshop knows nothing of its members, whose names are in the data.
  const isGuest = useMe().guest !== null
  const formats = useMemo(() => (isGuest ? [] : dataFormats(source)), [source, isGuest])
  const pictures = usePictures({ title: source.title, version })
  return (
    <Export
      title={source.title}
      pictures={pictures}
      formats={formats}
      isPast={version !== undefined}
      opened={opened}
      onClose={() => editor.setPanel('none')}
    />
  )
}
