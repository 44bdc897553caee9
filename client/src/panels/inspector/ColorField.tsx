import { Input } from '@mantine/core'
import type { ElementOf } from '@wegpunkt/shared/board/schema'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ColorSwatches } from '../../ui/ColorSwatches.tsx'
import { type Selected, common, useSetFields } from '../../editor/selected.ts'

/** What can have a colour. Notes and drawings always have one. */
type Colored = ElementOf<'note' | 'text' | 'shape' | 'connector' | 'ink'>

export const isColored = (one: Selected): one is Selected<Colored> =>
  ['note', 'text', 'shape', 'connector', 'ink'].includes(one.element.kind)

export function ColorField({ selected }: { selected: readonly Selected<Colored>[] }) {
  const { t } = useTranslation('editor')
  const setFields = useSetFields(selected)
  const mayBeNone = selected.every(({ element: { kind } }) => kind !== 'note' && kind !== 'ink')
  const kind = common(selected, (element) => element.kind)
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label size="sm" id={id} labelElement="div">
        {t('inspector.color')}
      </Input.Label>
      <ColorSwatches
        size={mayBeNone ? 32 : 36}
        look={kind === 'ink' ? 'ink' : kind === 'note' || kind === undefined ? 'paper' : 'strong'}
        value={common(selected, (element) => element.color ?? null)}
        onChange={(color) => setFields({ color })}
        onClear={mayBeNone ? () => setFields({ color: undefined }) : undefined}
      />
    </div>
  )
}
