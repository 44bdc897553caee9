import { Input } from '@mantine/core'
import type { ElementOf } from '@wegpunkt/shared/board/schema'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ColorSwatches } from '../../ui/ColorSwatches.tsx'
import { type Selected, common, useSetFields } from './selected.ts'

type Props = { selected: readonly Selected<ElementOf<'note'> | ElementOf<'ink'>>[] }

/** The colour of notes and of strokes, which always have one. */
export function ColorField({ selected }: Props) {
  const { t } = useTranslation('editor')
  const setFields = useSetFields(selected)
  const id = useId()
  const isInk = selected[0]?.element.kind === 'ink'
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label size="sm" id={id} labelElement="div">
        {t('inspector.color')}
      </Input.Label>
      <ColorSwatches
        value={common(selected, ({ color }) => color)}
        look={isInk ? 'ink' : 'paper'}
        onChange={(color) => setFields({ color })}
      />
    </div>
  )
}
