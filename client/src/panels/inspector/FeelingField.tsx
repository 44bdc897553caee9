import { Button, Group, Input, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { actionOf } from '../../editor/actions/actions.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { commonFeeling } from '../../editor/feelings.ts'
import { FeelingSteps, feelingSteps } from './FeelingSteps.tsx'
import { useOwnFeeling } from './use-own-feeling.ts'
import type { SelectedOf } from '../../editor/selected.ts'

type Props = { selected: readonly SelectedOf<'touchpoint'>[]; readOnly: boolean }

/** How customers feel here, in five steps, for the persona shown or for all of the board. */
export function FeelingField({ selected, readOnly }: Props) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const board = useStore(editor.document.store)
  const label = useFeelingLabel()
  const id = useId()
  const ids = selected.map((one) => one.id)
  // While a round is on, the keys and faces say it there, and nothing of it stands on the board.
  const own = useOwnFeeling(ids)
  const now = own === undefined ? commonFeeling(board, ids, editor.personas()) : own
  const word = feelingSteps.find(({ feeling }) => feeling === now)?.word
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label size="sm" id={id} labelElement="div">
        {label}
      </Input.Label>
      <FeelingSteps
        value={now}
        size="large"
        onPick={({ word }) => actionOf(word).run(editor)}
        keyOf={({ word }) => actionOf(word).keys.join()}
      />
      <Group justify="space-between" gap={8} mt={4} mb={-8} mih={26} wrap="nowrap" align="baseline">
        <Text size="sm" {...(!word && { c: 'dimmed' })} aria-live="polite">
          {now === 'mixed'
            ? t(readOnly ? 'mixed' : 'inspector.feelingMixed')
            : word
              ? t(`actions.${word}`)
              : t('inspector.unrated')}
        </Text>
        {now !== null && !readOnly && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            px={4}
            mr={-4}
            flex="none"
            onClick={() => actionOf('feeling-unrated').run(editor)}
          >
            {t('inspector.takeBack')}
          </Button>
        )}
      </Group>
      {own !== undefined && (
        <Text size="xs" c="dimmed" mt={8}>
          {t('inspector.feelingInRound')}
        </Text>
      )}
    </div>
  )
}

function useFeelingLabel(): string {
  const { t } = useTranslation('editor')
  const { personas } = useBoardInfo()
  const shown = useEditorState(({ persona }) => persona)
  const persona =
    shown === null
      ? personas.length === 1
        ? personas[0]
        : undefined
      : personas.find(({ id }) => id === shown)
  if (persona) return t('inspector.feelingFor', { persona: persona.name })
  return personas.length > 0 ? t('inspector.feelingForAll') : t('inspector.feeling')
}
