import { useEffect } from 'react'
import { useEditor } from '../../../editor/context.ts'
import type { Editor } from '../../../editor/editor.ts'
import type { May } from './part-in.ts'

/** What is rated or voted for stands in the sheet, which opens once for each round, and for those who come late. */
export function useOpenTask(run: string | null, may: May): void {
  const editor = useEditor()
  const isAsked = may === 'rate' || may === 'vote'
  useEffect(() => {
    // Whoever is in a field, of a comment or a search, would lose the keyboard to the sheet.
    const isWriting = document.activeElement?.matches('input, textarea, [contenteditable="true"]') ?? false
    if (run !== null && isAsked && !isWriting) openTask(editor)
  }, [editor, run, isAsked])
}

/** Nobody who is writing, or looks at another view of a sheet, is taken away from it. */
export function openTask(editor: Pick<Editor, 'get' | 'showWorkshop'>): void {
  const { editing, workshopTab, journeyView } = editor.get()
  if (editing === null && workshopTab === null && journeyView === null) editor.showWorkshop('now')
}
