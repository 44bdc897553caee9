import { Button, CopyButton, Group, Stack, Text, TextInput, Textarea } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { MadeLink } from '../../api/links.ts'
import { OnlyHere } from '../../ui/OnlyHere.tsx'
import { QrCode } from '../workshop/people/QrCode.tsx'
import { embedCode } from './embed-code.ts'
import classes from './share.module.css'

type Props = {
  readonly made: MadeLink
  readonly onSettings: () => void
  readonly onDone: () => void
}

/** The address of a link that was just made: it is shown here, and never again. */
export function MadeView({ made: { link, url }, onSettings, onDone }: Props) {
  const { t } = useTranslation('links')
  const id = useId()
  return (
    <Stack>
      <Group gap={8} wrap="nowrap" align="flex-end">
        <TextInput
          flex={1}
          id={id}
          label={t('made.address')}
          value={url}
          readOnly
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
        />
        <Copy text={url} />
      </Group>
      <OnlyHere address={url} text={t('made.onlyHere')} />
      <Text size="sm" c="dimmed">
        {t('made.once')}
      </Text>
      <div className={classes['qr']}>
        <QrCode text={url} label={t('made.qr', { url })} />
      </div>
      {link.embedOrigins.length > 0 && (
        <Stack gap={8}>
          <Textarea
            label={t('made.embed')}
            description={t('made.embedHint')}
            value={embedCode(url, link.name)}
            readOnly
            autosize
            minRows={2}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Copy text={embedCode(url, link.name)} />
        </Stack>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onSettings}>
          {t('made.settings')}
        </Button>
        <Button onClick={onDone}>{t('made.done')}</Button>
      </Group>
    </Stack>
  )
}

function Copy({ text }: { text: string }) {
  const { t } = useTranslation('links')
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          variant={copied ? 'light' : 'default'}
          flex="none"
          leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={copy}
        >
          {t(copied ? 'made.copied' : 'made.copy')}
        </Button>
      )}
    </CopyButton>
  )
}
