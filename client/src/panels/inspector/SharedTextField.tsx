import { Textarea } from '@mantine/core'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import classes from './inspector.module.css'
import { shareField } from './shared-field.ts'

type Props = { id: ElementId; label: string; most: number; placeholder?: string; readOnly: boolean }

/** The text of an element, typed together with whoever else types in it. */
export function SharedTextField({ id, label, most, placeholder, readOnly }: Props) {
  const { t } = useTranslation('editor')
  const { document } = useEditor()
  const field = useRef<HTMLTextAreaElement>(null)
  const [count, setCount] = useState<number | null>(null)
  useEffect(
    () => (field.current ? shareField(document, id, field.current, { most, tell: setCount }) : undefined),
    [document, id, most],
  )
  return (
    <Textarea
      size="sm"
      ref={field}
      label={label}
      placeholder={placeholder}
      readOnly={readOnly}
      rows={2}
      classNames={{ input: classes['growing'] ?? '' }}
      error={count !== null && t('inspector.tooLong', { count, most })}
    />
  )
}
