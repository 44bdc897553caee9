import { Button, Select } from '@mantine/core'
import { IconFocusCentered } from '@tabler/icons-react'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import { useTranslation } from 'react-i18next'
import { useBoardDocument, useStore } from '../../../document/hooks.ts'
import { useEditorState } from '../../../editor/context.ts'
import { Hint } from '../../../ui/Hint.tsx'
import { foundOptions } from '../../fields/found-options.ts'
import classes from './phase-form.module.css'
import { focusOf, focusOfSelection, focusValue } from './focus-choices.ts'
import { useFocusGroups } from './use-focus-groups.ts'

type Props = {
  readonly value: Focus
  readonly isOff: boolean
  readonly onPick: (focus: Focus) => void
}

/** Where on the board a phase is at work: picked by name, or from what is selected there. */
export function FocusField({ value, isOff, onPick }: Props) {
  const { t } = useTranslation('workshop')
  const { elements } = useStore(useBoardDocument().store)
  const selection = useEditorState((state) => state.selection)
  const groups = useFocusGroups(value)
  const selected = focusOfSelection(elements, selection)
  return (
    <div className={classes['focus']}>
      <Select
        size="sm"
        searchable
        filter={foundOptions}
        allowDeselect={false}
        label={t('phase.focus')}
        data={groups}
        value={focusValue(value)}
        onChange={(picked) => picked !== null && onPick(focusOf(picked))}
      />
      <Hint label={selected ? undefined : t('focus.takeNone')}>
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes['take'] ?? ''}
          leftSection={<IconFocusCentered size={16} stroke={1.5} aria-hidden />}
          disabled={isOff}
          data-disabled={selected === null}
          aria-disabled={selected === null}
          onClick={() => selected && onPick(selected)}
        >
          {t('focus.take')}
        </Button>
      </Hint>
    </div>
  )
}
