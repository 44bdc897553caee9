import { Group, NumberInput } from '@mantine/core'
import type { Edit } from '@wegpunkt/shared/board/edits'
import type { PlacedElement } from '@wegpunkt/shared/board/schema'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import { sizeEdits } from '../../editor/arranging/resizing.ts'
import { type Selected, common } from '../../editor/selected.ts'

/** Width and height in board pixels, of one or of several at once. */
export function SizeFields({ selected }: { selected: readonly Selected<PlacedElement>[] }) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const write = (axis: 0 | 1, length: number): void => {
    const edits = selected.flatMap(({ id, element }): Edit[] => sizeEdits(id, element, axis, length))
    if (edits.length > 0) editor.edit(edits)
  }
  return (
    <Group grow gap={8}>
      <LengthField
        label={t('handling.width')}
        now={common(selected, ({ size }) => size[0])}
        write={(length) => write(0, length)}
      />
      <LengthField
        label={t('handling.height')}
        now={common(selected, ({ size }) => size[1])}
        write={(length) => write(1, length)}
      />
    </Group>
  )
}

type LengthProps = { label: string; now: number | undefined; write: (length: number) => void }

// Written when one leaves it, so that a number half typed changes nothing.
function LengthField({ label, now, write }: LengthProps) {
  const { t } = useTranslation('editor')
  const [typed, setTyped] = useState<number | string | null>(null)
  const end = (): void => {
    setTyped(null)
    if (typeof typed === 'number' && typed !== now) write(typed)
  }
  return (
    <NumberInput
      size="sm"
      label={label}
      value={typed ?? now ?? ''}
      placeholder={now === undefined ? t('mixed') : ''}
      min={1}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      onChange={setTyped}
      onBlur={end}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}
