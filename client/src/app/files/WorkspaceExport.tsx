import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconDownload, IconFileZip } from '@tabler/icons-react'
import type { FileJob } from '@wegpunkt/shared/http/file-routes'
import { useTranslation } from 'react-i18next'
import { archiveAddress } from '../../api/files.ts'
import { useFaultText } from '../../panels/export/use-fault-text.ts'
import { Working } from './Working.tsx'
import { useWorkspaceExport } from './use-workspace-export.ts'

const BYTES_PER_MEGABYTE = 1024 * 1024

/** Makes an archive of the workspace, shows how far it is, and gives it out. */
export function WorkspaceExport() {
  const { t } = useTranslation('exports')
  const faultText = useFaultText()
  const { state, begin, callOff } = useWorkspaceExport()
  if (state.step === 'running')
    return (
      <Working
        text={t('workspace.export.running')}
        hint={t('workspace.export.runningHint')}
        share={state.share}
        onCallOff={callOff}
      />
    )
  return (
    <Stack>
      {state.step === 'idle' && state.error !== null && (
        <Alert role="alert" color="red" variant="light">
          {faultText(state.error)}
        </Alert>
      )}
      {state.step === 'done' && <Made job={state.job} />}
      <Group>
        <Button
          variant={state.step === 'done' ? 'default' : 'filled'}
          leftSection={<IconFileZip size={16} stroke={1.5} aria-hidden />}
          onClick={begin}
        >
          {t(state.step === 'done' ? 'workspace.export.again' : 'workspace.export.button')}
        </Button>
      </Group>
    </Stack>
  )
}

function Made({ job }: { job: FileJob }) {
  const { t } = useTranslation('exports')
  return (
    <Alert color="green" variant="light" role="status">
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {t('workspace.export.done')}
        </Text>
        <Text size="sm">{t('workspace.export.doneHint')}</Text>
        <Group>
          <Button
            component="a"
            size="sm"
            href={archiveAddress(job.id)}
            download={job.name ?? true}
            leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
          >
            {t('workspace.export.load', { megabytes: Math.max(0.1, (job.bytes ?? 0) / BYTES_PER_MEGABYTE) })}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
