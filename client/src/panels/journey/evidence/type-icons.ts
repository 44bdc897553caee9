import {
  type Icon,
  IconChartBar,
  IconClipboardList,
  IconEye,
  IconMessage2,
  IconMoodAngry,
  IconQuestionMark,
} from '@tabler/icons-react'
import type { EvidenceType } from '@wegpunkt/shared/journey/row-choices'

export const typeIcons: Readonly<Record<EvidenceType, Icon>> = {
  assumption: IconQuestionMark,
  observation: IconEye,
  interview: IconMessage2,
  survey: IconClipboardList,
  complaint: IconMoodAngry,
  analytics: IconChartBar,
}
