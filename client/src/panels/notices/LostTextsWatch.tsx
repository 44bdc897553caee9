import { Button, Group, Stack, Text } from '@mantine/core'
import { longWordsOf, wordsOf } from '@wegpunkt/shared/board/words'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import { type LostText, putBack, watchLostTexts } from '../../editor/text/lost-texts.ts'
import { swallowKeys } from '../../editor/keys/swallow-keys.ts'
import { hideToast, showToast } from '../../ui/toasts.ts'

/** Says so when somebody else removes what one has just written in, and offers to put it back. Begun while one types. */
export function LostTextsWatch() {
  const editor = useEditor()
  const { t } = useTranslation('editor')
  useEffect(
    () =>
      watchLostTexts(editor, (lost) => {
        // What is typed on for a moment was not meant for the board.
        if (lost.typing) swallowKeys(window.document)
        const id = `lost-${lost.id}`
        const back = (): void => {
          hideToast(id)
          putBack(editor, lost)
        }
        showToast({
          id,
          color: 'orange',
          // It is the last copy of what somebody wrote.
          autoClose: false,
          closeButtonProps: { 'aria-label': t('lost.close') },
          message: <Lost lost={lost} onBack={back} />,
        })
      }),
    [editor, t],
  )
  return null
}

function Lost({ lost, onBack }: { lost: LostText; onBack: () => void }) {
  const { t } = useTranslation('editor')
  const words = (wordsOf(lost.element) || longWordsOf(lost.element)).trim()
  return (
    <Stack gap={8}>
      <Text size="md">{lost.by === null ? t('lost.bySomebody') : t('lost.by', { name: lost.by })}</Text>
      {words !== '' && (
        <Text size="sm" c="dimmed" lineClamp={4} style={{ overflowWrap: 'anywhere' }} dir="auto">
          {t('lost.text', { words })}
        </Text>
      )}
      <Group justify="flex-end">
        <Button size="compact-md" variant="light" onClick={onBack}>
          {t('lost.putBack')}
        </Button>
      </Group>
    </Stack>
  )
}
