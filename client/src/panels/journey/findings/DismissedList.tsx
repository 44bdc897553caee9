import { Button, Text } from '@mantine/core'
import type { Findings } from '@wegpunkt/shared/journey/findings/findings'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { useTranslation } from 'react-i18next'
import { Fold } from '../../../ui/Fold.tsx'
import { useEditor } from '../../../editor/context.ts'
import { returning } from './finding-edits.ts'
import classes from './findings.module.css'
import { SentenceButton } from './SentenceButton.tsx'
import { useSentence } from './use-sentence.ts'

type Props = { dismissed: Findings['dismissed']; journey: Journey; readOnly: boolean }

/** What was dismissed stays to be read with its reason, and can come back. */
export function DismissedList({ dismissed, journey, readOnly }: Props) {
  const { t } = useTranslation('insights')
  const editor = useEditor()
  const sentenceOf = useSentence(journey)
  return (
    <Fold isSummaryKept title={t('findings.dismissed')} summary={String(dismissed.length)}>
      <ul className={classes['list']}>
        {dismissed.map((finding) => {
          const sentence = sentenceOf(finding)
          return (
            <li key={finding.id} className={classes['row']}>
              <SentenceButton finding={finding} journey={journey} sentence={sentence} />
              <div className={classes['away']}>
                <Text size="sm" c="dimmed" className={classes['because'] ?? ''}>
                  {t('findings.because', { reason: finding.reason.trim() || t('findings.noReason') })}
                </Text>
                {!readOnly && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    flex="none"
                    aria-label={t('findings.bringBackNamed', { finding: sentence })}
                    onClick={() => editor.edit(returning(finding))}
                  >
                    {t('findings.bringBack')}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </Fold>
  )
}
