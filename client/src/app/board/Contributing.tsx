import { Button, Group, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { contributionServer } from '../../api/contributions.ts'
import type { Refused } from '../../document/contributing/asking.ts'
import { openContributions } from '../../document/contributing/open-contributions.ts'
import { useBoardDocument, useBoardWorkshop } from '../../document/hooks.ts'
import { showToast } from '../../ui/toasts.ts'
import { useProblemText } from '../../ui/use-problem-text.ts'
import { useMe } from '../me.ts'
import { personKeyOf } from './person-key.ts'

/** Lets those contribute who may not write to the board, and says what was not taken. */
export function Contributing() {
  const { t } = useTranslation('contributing')
  const document = useBoardDocument()
  const workshop = useBoardWorkshop()
  const me = useMe()
  const { id, department } = me
  const key = personKeyOf(me)
  useEffect(() => {
    const contributions = openContributions({
      document,
      workshop,
      server: contributionServer,
      me: { id, department, key },
    })
    document.contributeBy(contributions)
    const stop = contributions.refusals.subscribe(() => {
      const refused = contributions.refusals.get()
      if (!refused) return
      showToast({
        color: 'orange',
        // What somebody wrote is nowhere else.
        autoClose: refused.words.trim() === '',
        closeButtonProps: { 'aria-label': t('refused.close') },
        message: <NotTaken refused={refused} />,
      })
    })
    return () => {
      stop()
      document.contributeBy(null)
      contributions.close()
    }
  }, [document, workshop, id, department, key, t])
  return null
}

function NotTaken({ refused: { problem, did, words } }: { refused: Refused }) {
  const { t } = useTranslation('contributing')
  const textOf = useProblemText()
  return (
    <Stack gap={8}>
      <Text size="md">
        {t(`refused.${did}`)} {textOf(problem)}
      </Text>
      {words.trim() !== '' && (
        <>
          <Text size="sm" c="dimmed" lineClamp={4} style={{ overflowWrap: 'anywhere' }} dir="auto">
            {t('refused.words', { words })}
          </Text>
          <Group justify="flex-end">
            <Button
              size="compact-md"
              variant="light"
              onClick={() => void navigator.clipboard?.writeText(words).catch(() => undefined)}
            >
              {t('refused.copy')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}
