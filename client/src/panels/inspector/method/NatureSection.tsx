import { Text } from '@mantine/core'
import { contactPartners, contacts, paths, settings, statuses } from '@wegpunkt/shared/board/choices'
import { channelLabel } from '@wegpunkt/shared/journey/channels'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditorState } from '../../../editor/context.ts'
import { ChannelField } from '../ChannelField.tsx'
import { type SelectedOf, common, useSetFields } from '../../../editor/selected.ts'
import { AimsField } from './AimsField.tsx'
import { Choice } from '../../fields/Choice.tsx'
import { CoreProcessField } from './CoreProcessField.tsx'
import { DoorFields } from './DoorFields.tsx'
import { RelevanceField } from './RelevanceField.tsx'
import { Section } from './Section.tsx'
import { UnknownValue } from './UnknownValue.tsx'

type Props = { selected: readonly SelectedOf<'touchpoint'>[]; readOnly: boolean }

/** What kind of place it is, and where it lies on the way (METHOD.md M1–M4, M13, M15, M16). */
export function NatureSection({ selected, readOnly }: Props) {
  const { t } = useTranslation('method')
  const { t: editorText } = useTranslation('editor')
  const setFields = useSetFields(selected)
  const customer = useEditorState(({ lens }) => lens.customer)
  const summary = useSummary(selected)
  const contact = common(selected, (touchpoint) => touchpoint.contact)
  const isOwned = selected.some(
    ({ element }) => element.contact === 'indirect' && element.department !== null,
  )
  return (
    <Section id="nature" summary={summary} readOnly={readOnly}>
      <div>
        <Choice
          required
          label={editorText('inspector.contact')}
          value={contact}
          options={contacts.map((value) => ({ value, label: editorText(`inspector.${value}`) }))}
          onChange={(value) => value !== null && setFields({ contact: value })}
        />
        <Text size="xs" c="dimmed" mt={6}>
          {isOwned && !customer ? t('nature.onlyInfluenced') : editorText('inspector.contactHint')}
        </Text>
      </div>
      <ChannelField key={selected.map(({ id }) => id).join()} selected={selected} />
      <Choice
        label={t('nature.setting')}
        beside={<UnknownValue selected={selected} field="setting" />}
        value={common(selected, ({ setting }) => setting ?? null)}
        options={settings.map((value) => ({ value, label: t(`nature.settings.${value}`) }))}
        onChange={(value) => setFields({ setting: value ?? undefined })}
      />
      <Choice
        label={t('nature.contactWith')}
        beside={<UnknownValue selected={selected} field="contactWith" />}
        value={common(selected, ({ contactWith }) => contactWith ?? null)}
        options={contactPartners.map((value) => ({ value, label: t(`nature.partners.${value}`) }))}
        onChange={(value) => setFields({ contactWith: value ?? undefined })}
      />
      <Choice
        required
        label={t('nature.status')}
        beside={<UnknownValue selected={selected} field="status" />}
        value={common(selected, ({ status }) => status ?? 'existing')}
        options={statuses.map((value) => ({ value, label: t(`nature.statuses.${value}`) }))}
        onChange={(value) => setFields({ status: value === 'existing' ? undefined : (value ?? undefined) })}
      />
      <RelevanceField selected={selected} />
      <Choice
        required
        label={t('nature.path')}
        beside={<UnknownValue selected={selected} field="path" />}
        value={common(selected, ({ path }) => path ?? 'main')}
        options={paths.map((value) => ({ value, label: t(`nature.paths.${value}`) }))}
        onChange={(value) => setFields({ path: value === 'main' ? undefined : (value ?? undefined) })}
      />
      <DoorFields selected={selected} />
      {!customer && <CoreProcessField selected={selected} />}
      {!customer && <AimsField selected={selected} />}
    </Section>
  )
}

function useSummary(selected: Props['selected']): string {
  const { t } = useTranslation('method')
  const { t: editorText } = useTranslation('editor')
  const { locale } = useBoardInfo()
  const [only, another] = selected
  if (!only || another) return ''
  const { contact, channel, setting, status, path, entry, exit } = only.element
  return [
    editorText(`inspector.${contact}`),
    channelLabel(channel, locale),
    setting ? t(`nature.settings.${setting}`) : '',
    status && status !== 'existing' ? t(`nature.statuses.${status}`) : '',
    path && path !== 'main' ? t(`nature.paths.${path}`) : '',
    entry ? t('nature.entry') : '',
    exit ? t('nature.exit') : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
