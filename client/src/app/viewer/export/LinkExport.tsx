import type { View } from '@wegpunkt/shared/http/link-routes'
import { useMemo } from 'react'
import type { Locale } from '@wegpunkt/shared/http/account-routes'
import { fullDate } from '../../../locales/format.ts'
import { Export } from '../../../panels/export/Export.tsx'
import { usePictures } from '../../../scene/pictures/use-pictures.ts'
import { useToday } from '../../../ui/use-today.ts'
import { Ground } from '../ground/Ground.tsx'
import { useQuietEditor } from '../ground/use-quiet-editor.ts'
import { useTexts } from '../speak.ts'
import { useViewing } from '../viewing.ts'
import { linkFormats } from './link-source.ts'

type Props = { readonly opened: boolean; readonly onClose: () => void }

/** What may be taken out of what a link shows. */
export function LinkExport(props: Props) {
  const editor = useQuietEditor()
  if (!editor) return null
  return (
    <Ground editor={editor}>
      <Offered {...props} />
    </Ground>
  )
}

function Offered({ opened, onClose }: Props) {
  const { locale } = useTexts()
  const { link, document, rowState, personas, departments } = useViewing()
  const today = useToday()
  const formats = useMemo(
    () => linkFormats({ viewing: { link, document, rowState, personas, departments }, locale, today }),
    [link, document, rowState, personas, departments, locale, today],
  )
  const pictures = usePictures({ title: link.title, version: versionOf(link, locale) })
  return (
    <Export
      title={link.title}
      pictures={pictures}
      formats={formats}
      isPast={link.what.kind === 'snapshot'}
      opened={opened}
      onClose={onClose}
    />
  )
}

function versionOf({ what }: View, locale: Locale): string | undefined {
  if (what.kind === 'live') return undefined
  return [what.label, fullDate(locale, what.takenAt)].filter((part) => part !== '').join(', ')
}
