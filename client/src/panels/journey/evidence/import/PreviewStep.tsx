import { Alert, Button, Group, Stack, Switch, Text } from '@mantine/core'
import type { FileProblem } from '@wegpunkt/shared/journey/import/import-error'
import type { ImportPreview } from '@wegpunkt/shared/journey/import/preview'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormError } from '../../../../ui/FormError.tsx'
import classes from './import.module.css'
import { ErrorList } from './ErrorList.tsx'
import type { Brought } from './ImportDialog.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { ScaleField } from './ScaleField.tsx'
import { Sending } from './Sending.tsx'
import { maskAnswers, usePreview } from './use-preview.ts'
import { useSendAnswers } from './use-send-answers.ts'

type Props = {
  brought: Brought
  onBusy: (isBusy: boolean) => void
  onBack: () => void
  onClose: () => void
}

/** What would come, and what would not and why; then the one button that writes. */
export function PreviewStep({ brought, onBusy, onBack, onClose }: Props) {
  const looked = usePreview(brought)
  const { preview } = looked
  if ('reason' in preview) return <Refused problem={preview} onBack={onBack} />
  return <Look {...{ brought, looked, preview, onBusy, onBack, onClose }} />
}

function Refused({ problem, onBack }: { problem: FileProblem; onBack: () => void }) {
  const { t } = useTranslation('evidence')
  return (
    <Stack>
      <Alert role="alert" color="red" variant="light" title={t('import.refused')}>
        {t(`import.file.${problem.reason}`, problem.values)}
      </Alert>
      <Group justify="flex-end">
        <Button onClick={onBack}>{t('import.other')}</Button>
      </Group>
    </Stack>
  )
}

type LookProps = Props & { looked: ReturnType<typeof usePreview>; preview: ImportPreview }

function Look({ brought, looked, preview, onBusy, onBack, onClose }: LookProps) {
  const { t } = useTranslation('evidence')
  const { personal, setScale, setAlias } = looked
  const [masks, setMasks] = useState(false)
  const { answers, errors, rows } = preview
  const sending = useSendAnswers({ onBusy, onDone: onClose })
  if (sending.brought !== null)
    return <Sending brought={sending.brought} of={answers.length} onCallOff={sending.callOff} />
  return (
    <Stack gap="md">
      {sending.isCalledOff && (
        <Alert role="status" color="gray" variant="light">
          {t('import.calledOff')}
        </Alert>
      )}
      <FormError error={sending.error} />
      <div>
        <Text fw={600} role="status">
          {errors.length === 0
            ? t('import.allGood', { count: answers.length })
            : t('import.someGood', { count: answers.length, of: rows })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('import.about', { touchpoints: preview.byTouchpoint.size, name: brought.name })}
          {brought.isOldEncoding && ` ${t('import.oldEncoding')}`}
        </Text>
      </div>
      <PreviewTable preview={preview} />
      {preview.columns.rating !== undefined && <ScaleField scale={preview.scale} onChange={setScale} />}
      {personal.length > 0 && (
        <Alert color="yellow" variant="light">
          <Text size="sm" mb={8}>
            {t('import.personal', { count: personal.length })}
          </Text>
          <Switch
            label={t('import.mask')}
            checked={masks}
            onChange={({ currentTarget }) => setMasks(currentTarget.checked)}
          />
        </Alert>
      )}
      <ErrorList errors={errors} onAlias={setAlias} />
      <Group justify="flex-end" className={classes['buttons'] ?? ''}>
        <Button variant="default" onClick={onBack}>
          {t('import.other')}
        </Button>
        <Button
          disabled={answers.length === 0}
          onClick={() => sending.send(masks ? maskAnswers(answers, personal) : answers)}
        >
          {errors.length === 0
            ? t('import.bring', { count: answers.length })
            : t('import.bringGood', { count: answers.length })}
        </Button>
      </Group>
    </Stack>
  )
}
