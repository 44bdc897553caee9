import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { MAX_TEXT_CHARS, MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { useBoardDocument } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { revealBy } from '../../editor/navigation/reveal.ts'
import { endText } from '../../editor/text/ending-text.ts'
import { isTitle } from '../paint/text-box.ts'
import { usePalette, useScene } from '../scene.ts'
import { type Binding, bindText } from './bind-text.ts'
import { arrange } from './arrange.ts'
import { Carets } from './Carets.tsx'
import { textPlaceOf } from './place.ts'
import styles from './text-editor.module.css'

type Props = { readonly id: ElementId; readonly text: Y.Text }

/** A text field that lies exactly over the element's own text, in its font and with its line breaks. */
export function InPlace({ id, text }: Props) {
  const { t } = useTranslation('scene')
  const editor = useEditor()
  const document = useBoardDocument()
  const { live, viewport } = useScene()
  const palette = usePalette()
  const field = useRef<HTMLTextAreaElement>(null)
  const binding = useRef<Binding>(null)
  const typed = useRef(false)
  const lay = useRef<() => void>(null)
  const colours = useRef(palette.theme)
  const [tooLong, setTooLong] = useState<number | null>(null)
  const kind = document.store.get().elements.get(id)?.kind ?? 'note'
  const title = isTitle(kind)
  const mostChars = title ? MAX_TITLE_CHARS : MAX_TEXT_CHARS

  useEffect(() => {
    const area = field.current
    if (!area) return undefined
    const board = area.closest<HTMLElement>('[data-board-canvas]')
    const arrangeNow = (): void => arrange(area, id, { editor, document, live, theme: colours.current })
    lay.current = arrangeNow
    const showCaret = (): void => {
      const forward = area.selectionDirection !== 'backward'
      const [start, end] = [area.selectionStart, area.selectionEnd]
      document.presence.show({ caret: { id, anchor: forward ? start : end, head: forward ? end : start } })
    }
    const bringIntoSight = (): void => {
      const place = textPlaceOf(document, live, id)
      if (!place) return
      const [x, y] = editor.toScreen([place.area.x, place.area.y])
      const { zoom } = editor.get().camera
      const area = { x, y, w: place.area.w * zoom, h: place.area.h * zoom }
      editor.navigation.room.make(revealBy(area, viewport.get()))
    }
    document.undo.beginGroup()
    const bound = bindText({
      id,
      text,
      field: area,
      mostChars,
      oneLine: title,
      edit: (edits) => document.edit(edits),
      refuse: setTooLong,
      changed() {
        arrangeNow()
        showCaret()
      },
    })
    binding.current = bound
    bringIntoSight()
    arrangeNow()
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
    const { firstTyped } = editor.get()
    if (firstTyped !== '' && !typed.current) {
      typed.current = true
      area.setRangeText(firstTyped, area.value.length, area.value.length, 'end')
      bound.input()
    }
    showCaret()
    area.addEventListener('selectionchange', showCaret)
    const stops = [editor, document.store, live].map((source) => source.subscribe(arrangeNow))
    return () => {
      area.removeEventListener('selectionchange', showCaret)
      for (const stop of stops) stop()
      bound.close()
      document.undo.endGroup()
      document.presence.show({ caret: null })
      // Somebody removed the element while it was being typed in: the work goes on at the board.
      if (window.document.activeElement === window.document.body) board?.focus({ preventScroll: true })
    }
  }, [id, text, editor, document, live, viewport, mostChars, title])

  // Another appearance or a font that arrives must not disturb the typing.
  useEffect(() => {
    colours.current = palette.theme
    lay.current?.()
  }, [palette])

  const close = (goesOn = false): void => endText(editor, id, { typed: typed.current, goesOn })
  const end = (): void => {
    // Where the focus was taken along is decided by whoever took it; a key gives it back to the board.
    const board = field.current?.closest<HTMLElement>('[data-board-canvas]')
    close()
    board?.focus({ preventScroll: true })
  }
  const press = (event: KeyboardEvent): void => {
    // Keys of the board mean something else while one types.
    event.stopPropagation()
    event.nativeEvent.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const mod = event.ctrlKey || event.metaKey
    const commits = event.key === 'Enter' && (title ? !event.shiftKey : mod)
    if (commits || event.key === 'Escape' || event.key === 'Tab') end()
    else if (mod && (event.key.toLowerCase() === 'z' || event.key.toLowerCase() === 'y'))
      takeBack(event.key.toLowerCase() === 'y' || event.shiftKey)
    else if (!(title && event.key === 'Enter')) return
    event.preventDefault()
  }
  // The field's own undo knows nothing of what others typed in between.
  const takeBack = (again: boolean): void => {
    document.undo.endGroup()
    if (again) document.undo.redo()
    else document.undo.undo()
    document.undo.beginGroup()
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // The window lost the focus, not the field: one comes back and goes on.
    if (!window.document.hasFocus()) return
    close(relatedTarget !== currentTarget.closest('[data-board-canvas]'))
  }
  return (
    <div className={styles['place']} data-own-pointer="">
      <textarea
        ref={field}
        className={styles['field']}
        aria-label={t(kind === 'touchpoint' ? 'text.title' : 'text.label')}
        aria-invalid={tooLong !== null}
        dir="auto"
        spellCheck={false}
        rows={1}
        onInput={() => {
          typed.current = true
          binding.current?.input()
        }}
        onCompositionStart={() => binding.current?.compositionStart()}
        onCompositionEnd={() => binding.current?.compositionEnd()}
        onKeyDown={press}
        onBlur={leave}
      />
      <Carets id={id} />
      {tooLong !== null && (
        <div role="alert" className={styles['refusal']}>
          {t('text.tooLong', { count: tooLong, max: mostChars })}
        </div>
      )}
    </div>
  )
}
