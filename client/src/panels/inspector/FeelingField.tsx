import { ActionIcon, Button, Group, Input, Text, Tooltip } from '@mantine/core'
import {
  type Icon,
  IconMoodConfuzed,
  IconMoodHappy,
  IconMoodEmpty,
  IconMoodSad,
  IconMoodSmile,
} from '@tabler/icons-react'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { actionOf } from '../../editor/actions/actions.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { commonFeeling } from '../../editor/feelings.ts'
import { feelingColor } from '../../ui/board-colors.ts'
import classes from './inspector.module.css'
import type { SelectedOf } from './selected.ts'

const steps = [
  { feeling: -2, word: 'feeling-disappointing', Face: IconMoodSad },
  { feeling: -1, word: 'feeling-poor', Face: IconMoodConfuzed },
  { feeling: 0, word: 'feeling-okay', Face: IconMoodEmpty },
  { feeling: 1, word: 'feeling-good', Face: IconMoodSmile },
  { feeling: 2, word: 'feeling-delighting', Face: IconMoodHappy },
] as const satisfies readonly { feeling: Feeling; word: string; Face: Icon }[]

type Props = { selected: readonly SelectedOf<'touchpoint'>[]; readOnly: boolean }

/** How customers feel here, in five steps, for the persona shown or for all of the board. */
export function FeelingField({ selected, readOnly }: Props) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const board = useStore(editor.document.store)
  const label = useFeelingLabel()
  const id = useId()
  const ids = selected.map((one) => one.id)
  const now = commonFeeling(board, ids, editor.personas())
  const word = steps.find(({ feeling }) => feeling === now)?.word
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label size="sm" id={id} labelElement="div">
        {label}
      </Input.Label>
      <Group gap={4} wrap="nowrap">
        {steps.map(({ feeling, word, Face }) => (
          <Tooltip key={feeling} label={`${t(`actions.${word}`)} · ${actionOf(word).keys.join()}`}>
            <ActionIcon
              variant={feeling === now ? 'filled' : 'default'}
              size={44}
              className={classes['face'] ?? ''}
              style={{ '--face': feelingColor(feeling) }}
              aria-label={t(`actions.${word}`)}
              aria-pressed={feeling === now}
              onClick={() => actionOf(word).run(editor)}
            >
              <Face size={24} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
      </Group>
      <Group justify="space-between" gap={8} mt={4} mb={-8} mih={26} wrap="nowrap" align="baseline">
        <Text size="sm" {...(!word && { c: 'dimmed' })} aria-live="polite">
          {now === 'mixed'
            ? t(readOnly ? 'inspector.mixed' : 'inspector.feelingMixed')
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
