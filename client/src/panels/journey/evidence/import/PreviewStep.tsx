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
import { answersToSend, usePreview } from './use-preview.ts'
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

const none: ReadonlySet<number> = new Set()

type LookProps = Props & { looked: ReturnType<typeof usePreview>; preview: ImportPreview }

function Look({ brought, looked, preview, onBusy, onBack, onClose }: LookProps) {
  const { t } = useTranslation('evidence')
  const { personal, known, setScale, setAlias } = looked
  const [masks, setMasks] = useState(false)
  const [leavesKnown, setLeavesKnown] = useState(true)
  const { answers, errors, rows } = preview
  const without = leavesKnown ? known : none
  const count = answers.length - without.size
  const sending = useSendAnswers({ onBusy, onDone: onClose })
  if (sending.brought !== null)
    return <Sending brought={sending.brought} of={count} onCallOff={sending.callOff} />
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
          {count === rows ? t('import.allGood', { count }) : t('import.someGood', { count, of: rows })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('import.about', { touchpoints: preview.byTouchpoint.size, name: brought.name })}
          {brought.isOldEncoding && ` ${t('import.oldEncoding')}`}
        </Text>
      </div>
      <PreviewTable preview={preview} />
      {preview.columns.rating !== undefined && <ScaleField scale={preview.scale} onChange={setScale} />}
      {known.size > 0 && (
        <Alert color="gray" variant="light">
          <Text size="sm" mb={8}>
            {t('import.known', { count: known.size })}
          </Text>
          <Switch
            label={t('import.leaveKnown')}
            checked={leavesKnown}
            onChange={({ currentTarget }) => setLeavesKnown(currentTarget.checked)}
          />
        </Alert>
      )}
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
          disabled={count === 0}
          onClick={() => sending.send(answersToSend(answers, { without, masking: masks ? personal : [] }))}
        >
          {count === 0 && known.size > 0
            ? t('import.nothingNew')
            : t(errors.length === 0 ? 'import.bring' : 'import.bringGood', { count })}
        </Button>
      </Group>
    </Stack>
  )
}
