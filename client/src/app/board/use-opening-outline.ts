import { readOneOf } from '@wegpunkt/shared/read-value'
import { useEffect } from 'react'
import { recall, remember } from '../../api/remembered.ts'
import { useEditor } from '../../editor/context.ts'

const KEY = 'outline'
const PHONE = '(max-width: 767px)'

/** A phone shows the outline first; elsewhere it is as this device had it last. */
export function useOpeningOutline(): void {
  const editor = useEditor()
  useEffect(() => {
    const isPhone = window.matchMedia(PHONE).matches
    let last = isPhone ? 'whole' : (recall(KEY, readOneOf(['closed', 'beside', 'whole'])) ?? 'closed')
    editor.showOutline(last)
    return editor.subscribe(() => {
      const { outline } = editor.get()
      if (outline === last || isPhone) return
      last = outline
      remember(KEY, outline)
    })
  }, [editor])
}
