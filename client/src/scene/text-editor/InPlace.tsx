import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { MAX_TEXT_CHARS, MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { useBoardDocument } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import { endText } from '../../editor/text/ending-text.ts'
import { goOnInNextNote } from '../../editor/text/next-note.ts'
import { isTitle } from '../paint/text-box.ts'
import { usePalette, useScene } from '../scene.ts'
import { Carets } from './Carets.tsx'
import { fieldKey } from './field-key.ts'
import { type OpenField, openField } from './open-field.ts'
import styles from './text-editor.module.css'

type Props = { readonly id: ElementId; readonly text: Y.Text }

const boardAround = (field: Element | null): HTMLElement | null =>
  field?.closest<HTMLElement>('[data-board-canvas]') ?? null

/** A text field that lies exactly over the element's own text, in its font and with its line breaks. */
export function InPlace({ id, text }: Props) {
  const { t } = useTranslation('scene')
  const kind = useBoardDocument().store.get().elements.get(id)?.kind ?? 'note'
  const oneLine = isTitle(kind)
  const mostChars = oneLine ? MAX_TITLE_CHARS : MAX_TEXT_CHARS
  const field = useRef<HTMLTextAreaElement>(null)
  const [tooLong, setTooLong] = useState<number | null>(null)
  const open = useOpenField(field, { id, text, oneLine, mostChars, refuse: setTooLong })
  const { press, leave, typed } = useEnding(field, open, { id, oneLine, isNote: kind === 'note' })

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
        onInput={typed}
        onCompositionStart={() => open.current?.compositionStart()}
        onCompositionEnd={() => open.current?.compositionEnd()}
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

type Field = RefObject<HTMLTextAreaElement | null>
type Opened = RefObject<OpenField | null>

/** Opens the field as long as it is there. */
function useOpenField(
  field: Field,
  options: Props & { oneLine: boolean; mostChars: number; refuse: (count: number | null) => void },
): Opened {
  const { id, text, oneLine, mostChars, refuse } = options
  const editor = useEditor()
  const document = useBoardDocument()
  const { live, viewport } = useScene()
  const palette = usePalette()
  const opened = useRef<OpenField>(null)
  const colours = useRef(palette.theme)

  useEffect(() => {
    if (!field.current) return undefined
    const theme = () => colours.current
    const around = { editor, document, live, viewport, theme }
    const open = openField(field.current, { id, text, mostChars, oneLine, refuse, ...around })
    opened.current = open
    return () => open.close()
  }, [field, id, text, editor, document, live, viewport, mostChars, oneLine, refuse])

  // Another appearance or a font that arrives must not disturb the typing.
  useEffect(() => {
    colours.current = palette.theme
    opened.current?.arrange()
  }, [palette])
  return opened
}

/** What ends the typing, by key or by going elsewhere. */
function useEnding(
  field: Field,
  open: Opened,
  { id, ...text }: { id: ElementId; oneLine: boolean; isNote: boolean },
) {
  const editor = useEditor()
  const hasTyped = useRef(false)
  const close = (goesOn = false): void => endText(editor, id, { typed: hasTyped.current, goesOn })
  const end = (): void => {
    // Where the focus was taken along is decided by whoever took it; a key gives it back to the board.
    const board = boardAround(field.current)
    close()
    board?.focus({ preventScroll: true })
  }
  return {
    typed: () => {
      hasTyped.current = true
      open.current?.input()
    },
    press: (event: KeyboardEvent) => {
      // Keys of the board mean something else while one types.
      event.stopPropagation()
      event.nativeEvent.stopPropagation()
      const does = fieldKey(event.nativeEvent, text)
      if (does === null) return
      event.preventDefault()
      if (does === 'next' && goOnInNextNote(editor, id)) return
      if (does === 'end' || does === 'next') end()
      else if (does !== 'none') open.current?.takeBack(does === 'redo')
    },
    leave: ({ currentTarget, relatedTarget }: FocusEvent) => {
      // The window lost the focus, not the field: one comes back and goes on.
      if (!window.document.hasFocus()) return
      close(relatedTarget !== boardAround(currentTarget))
    },
  }
}
