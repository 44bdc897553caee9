import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type Audience, audiences, summary } from '@wegpunkt/shared/journey/summary'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boardQuery } from '../../../api/boards.ts'
import { membersQuery } from '../../../api/members.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { dayText } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { showToast } from '../../../ui/toasts.ts'
import { saveText } from '../../../ui/save-text.ts'
import { useJourney } from '../use-journey.ts'
import { Part } from './Part.tsx'
import { summaryMarkdown } from './summary-markdown.ts'

/** What to tell others about the change, each audience in its way (METHOD.md M49). */
export function SummaryPart() {
  const { t } = useTranslation('overview')
  const [audience, setAudience] = useState<Audience>('inside')
  const { title, text } = useSummaryText(audience)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text())
      showToast({ message: t('summary.copied') })
    } catch {
      showToast({ color: 'red', message: t('summary.notCopied'), role: 'alert' })
    }
  }
  return (
    <Part title={t('summary.title')} about={t(`summary.about.${audience}`)}>
      <SegmentedControl
        size="sm"
        fullWidth
        aria-label={t('summary.audience')}
        value={audience}
        data={audiences.map((value) => ({ value, label: t(`summary.for.${value}`) }))}
        onChange={(value) => setAudience(audiences.find((it) => it === value) ?? 'inside')}
      />
      <Group gap="xs">
        <Button
          size="sm"
          variant="default"
          leftSection={<IconCopy size={16} stroke={1.5} aria-hidden />}
          onClick={() => void copy()}
        >
          {t('summary.copy')}
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
          onClick={() => saveText(text(), fileName(title), 'text/markdown')}
        >
          {t('summary.download')}
        </Button>
      </Group>
    </Part>
  )
}

/** Without what a file system may not take in a name. */
const fileName = (title: string): string => `${title.replaceAll(/[\\/:*?"<>|]+/g, ' ').trim()}.md`

function useSummaryText(audience: Audience): { title: string; text: () => string } {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const journey = useJourney()
  const { boardId, departments, rowState } = useBoardInfo()
  const departmentOf = useDepartmentName(departments)
  const title = useQuery(boardQuery(boardId)).data?.title ?? ''
  const members = useQuery(membersQuery).data
  const text = (): string =>
    summaryMarkdown(summary(journey, audience, [...rowState.byKind.decision.values()]), {
      t,
      title,
      day: (day) => dayText(locale, day),
      person: (owner) => members?.find(({ id }) => id === owner)?.name ?? owner,
      department: departmentOf,
    })
  return { title, text }
}
