import { ActionIcon, Group, Input, SegmentedControl } from '@mantine/core'
import { Shape } from '@wegpunkt/shared/board/schema'
import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FormIcon } from '../../ui/FormIcon.tsx'
import { ColorField } from './ColorField.tsx'
import { type SelectedOf, common, useSetFields } from '../../editor/selected.ts'
import { SharedTextField } from './SharedTextField.tsx'
import { Hint } from '../../ui/Hint.tsx'

type Props = { selected: readonly SelectedOf<'shape'>[]; readOnly: boolean }

const forms = Shape.shape.form.unwrap().options
const fills = ['none', 'soft', 'solid'] as const

export function ShapeFields({ selected, readOnly }: Props) {
  const { t } = useTranslation('editor')
  const setFields = useSetFields(selected)
  const [only, another] = selected
  const [formId, fillId] = [useId(), useId()]
  const form = common(selected, (shape) => shape.form)
  return (
    <>
      {only && !another && (
        <SharedTextField id={only.id} label={t('inspector.text')} most={MAX_TEXT_CHARS} readOnly={readOnly} />
      )}
      <div role="group" aria-labelledby={formId}>
        <Input.Label size="sm" id={formId} labelElement="div">
          {t('drawing.form')}
        </Input.Label>
        <Group gap={4}>
          {forms.map((one) => (
            <Hint key={one} label={t(`drawing.forms.${one}`)}>
              <ActionIcon
                variant={one === form ? 'filled' : 'subtle'}
                color={one === form ? 'indigo' : 'gray'}
                size={36}
                aria-label={t(`drawing.forms.${one}`)}
                aria-pressed={one === form}
                onClick={() => setFields({ form: one })}
              >
                <FormIcon form={one} />
              </ActionIcon>
            </Hint>
          ))}
        </Group>
      </div>
      <ColorField selected={selected} />
      <Input.Wrapper size="sm" label={t('drawing.fill')} labelElement="div" labelProps={{ id: fillId }}>
        <SegmentedControl
          fullWidth
          aria-labelledby={fillId}
          value={common(selected, (shape) => shape.fill ?? 'soft') ?? ''}
          data={fills.map((value) => ({ value, label: t(`drawing.fills.${value}`) }))}
          onChange={(value) => setFields({ fill: fills.find((one) => one === value) })}
        />
      </Input.Wrapper>
    </>
  )
}
