import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Kind } from '@wegpunkt/shared/board/schema'
import { MAX_TEXT_CHARS, MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SharedTextField } from '../inspector/SharedTextField.tsx'
import { removeIfEmpty } from './outline-commands.ts'
import type { OutlineControl } from './outline-control.ts'
import classes from './rows.module.css'

type Props = {
  readonly control: OutlineControl
  readonly id: ElementId
  readonly title: string
  readonly kind: Kind
}

/** The text of a row while it is typed, together with whoever else types in it. Enter and Escape end it. */
export function RowField({ control, id, title, kind }: Props) {
  const { t } = useTranslation('outline')
  const byKey = useRef(false)
  return (
    <span
      className={classes['field']}
      onKeyDownCapture={(event) => {
        if (event.nativeEvent.isComposing || !(event.target instanceof HTMLTextAreaElement)) return
        byKey.current = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)
        if (event.key !== 'Enter' || event.shiftKey) return
        event.preventDefault()
        event.target.blur()
      }}
      onBlur={() => {
        const { isNew } = control.get()
        control.rename(null)
        if (isNew) removeIfEmpty(control, id)
        if (byKey.current) control.refocus()
      }}
    >
      <SharedTextField
        id={id}
        label={t('row.rename', { title })}
        most={kind === 'touchpoint' || kind === 'frame' ? MAX_TITLE_CHARS : MAX_TEXT_CHARS}
        readOnly={false}
        heading
        takesFocus
      />
    </span>
  )
}
