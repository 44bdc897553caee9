import { Textarea } from '@mantine/core'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isPressed } from '../../editor/actions/shortcut.ts'
import { type ActionId, actionOf } from '../../editor/actions/actions.ts'
import { useEditor } from '../../editor/context.ts'
import { isMac } from '../../editor/keys/platform.ts'
import { FieldCarets } from './FieldCarets.tsx'
import classes from './inspector.module.css'
import { shareField } from './shared-field.ts'

type Props = {
  id: ElementId
  label: string
  most: number
  placeholder?: string
  readOnly: boolean
  /** Types the long text, under a label that stands elsewhere. */
  long?: boolean
  /** Stands alone in larger letters, with its label for those who hear it only. */
  heading?: boolean
  /** Appears because somebody asked to type, and takes the cursor behind what is there. */
  takesFocus?: boolean
}

/** The text of an element, typed together with whoever else types in it. */
export function SharedTextField({
  id,
  label,
  most,
  placeholder,
  readOnly,
  long = false,
  heading = false,
  takesFocus = false,
}: Props) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const { document } = editor
  const field = useRef<HTMLTextAreaElement>(null)
  const [count, setCount] = useState<number | null>(null)
  useEffect(
    () =>
      field.current
        ? shareField(document, id, field.current, {
            long,
            most,
            tell: setCount,
            visit: (entered) => editor.typeBeside(entered ? id : null),
          })
        : undefined,
    [document, editor, id, long, most],
  )
  // After the effect above, which fills the field.
  useEffect(() => {
    const area = field.current
    if (!takesFocus || !area) return
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
  }, [takesFocus])
  return (
    <div className={classes['sharedField']}>
      <Textarea
        size="sm"
        ref={field}
        {...(long || heading ? { 'aria-label': label } : { label })}
        dir="auto"
        placeholder={placeholder}
        readOnly={readOnly}
        rows={heading ? 1 : long ? 3 : 2}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') return event.currentTarget.blur()
          const action = (['undo', 'redo'] as const).find((id) => isKeyOf(id, event.nativeEvent))
          if (!action) return
          // The browser's own undo knows nothing of what others type in the same text.
          event.preventDefault()
          if (action === 'undo') editor.undo()
          else editor.redo()
        }}
        classNames={{
          input: `${classes['growing']} ${heading ? classes['title'] : long ? classes['long'] : ''}`,
        }}
        error={count !== null && t('inspector.tooLong', { count, most })}
      />
      <FieldCarets id={id} long={long} field={field} />
    </div>
  )
}

const isKeyOf = (id: ActionId, press: KeyboardEvent): boolean =>
  actionOf(id).keys.some((key) => isPressed(key, press, isMac()))
