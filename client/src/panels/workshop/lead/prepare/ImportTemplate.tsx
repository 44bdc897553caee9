import { Alert, Button, FileButton, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import type { WorkshopTemplate } from '@wegpunkt/shared/workshop/own-template'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Hint } from '../../../../ui/Hint.tsx'
import classes from './prepare.module.css'
import { type PlacedError, type ReadFile, readTemplateFile } from './template-errors.ts'

/** Nobody mends more at once. */
const MOST_SHOWN = 12

/** An own template, as it was saved from another workshop. */
export function ImportTemplate({ onTemplate }: { onTemplate: (template: WorkshopTemplate) => void }) {
  const { t } = useTranslation('workshop')
  const [refused, setRefused] = useState<Exclude<ReadFile, { template: unknown }> | null>(null)
  const take = async (file: File | null): Promise<void> => {
    if (!file) return
    const read = await readTemplateFile(file)
    setRefused('template' in read ? null : read)
    if ('template' in read) onTemplate(read.template)
  }
  return (
    <>
      <FileButton accept=".json,application/json" onChange={(file) => void take(file)}>
        {(props) => (
          <Hint label={t('prepare.importHint')}>
            <Button
              {...props}
              size="sm"
              variant="default"
              className={classes['import'] ?? ''}
              leftSection={<IconFileUpload size={16} stroke={1.5} aria-hidden />}
            >
              {t('prepare.import')}
            </Button>
          </Hint>
        )}
      </FileButton>
      {refused && (
        <Alert role="alert" color="red" variant="light" title={t('prepare.errors')}>
          {'unreadable' in refused ? t(`prepare.${refused.unreadable}`) : <Places errors={refused.errors} />}
        </Alert>
      )}
    </>
  )
}

function Places({ errors }: { errors: readonly PlacedError[] }) {
  const { t } = useTranslation('workshop')
  const more = errors.length - MOST_SHOWN
  return (
    <>
      <ul className={classes['errors']}>
        {errors.slice(0, MOST_SHOWN).map((error) => (
          <li key={`${error.phase} ${error.field}`}>
            <PlaceText error={error} />
          </li>
        ))}
      </ul>
      {more > 0 && <Text size="sm">{t('prepare.more', { count: more })}</Text>}
    </>
  )
}

const phaseFields = [
  'name',
  'minutes',
  'prompt',
  'activity',
  'visibility',
  'right',
  'votes',
  'perElement',
] as const
const fileFields = ['name', 'format', 'version', 'template', 'phases', 'phase'] as const
const ruleKeys = ['name', 'version', 'minutes', 'prompt', 'right', 'votes', 'perElement'] as const

function PlaceText({ error }: { error: PlacedError }) {
  const { t } = useTranslation('workshop')
  const rule = t(`templateRules.${ruleKeys.find((key) => key === error.rule) ?? 'other'}`)
  const inFile = fileFields.find((key) => key === error.field) ?? 'phase'
  if (error.phase === null) return `${t(`templateFields.${inFile}`)}: ${rule}`
  const inPhase = phaseFields.find((key) => key === error.field)
  const field = inPhase ? t(`phase.${inPhase}`) : t('templateFields.phase')
  return t('prepare.errorAt', { number: error.phase, field, rule })
}
