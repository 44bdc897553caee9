import { ActionIcon } from '@mantine/core'
import { shapeForms } from '@wegpunkt/shared/board/choices'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { FormIcon } from '../../ui/FormIcon.tsx'
import { Hint } from '../../ui/Hint.tsx'

/** Which form the next shape has. */
export function FormOptions() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const { form } = useEditorState((state) => state.options)
  return shapeForms.map((one) => (
    <Hint key={one} label={t(`drawing.forms.${one}`)}>
      <ActionIcon
        variant={one === form ? 'light' : 'subtle'}
        color={one === form ? 'indigo' : 'gray'}
        size={32}
        aria-label={t(`drawing.forms.${one}`)}
        aria-pressed={one === form}
        onClick={() => editor.setOptions({ form: one })}
      >
        <FormIcon form={one} />
      </ActionIcon>
    </Hint>
  ))
}
