import {
  type Icon,
  IconBulb,
  IconMessages,
  IconRoute,
  IconSpeakerphone,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { WorkshopFormat } from '@wegpunkt/shared/workshop/choices'

export const formatIcons: Readonly<Record<WorkshopFormat, Icon>> = {
  meeting: IconMessages,
  groups: IconUsersGroup,
  'large-group': IconSpeakerphone,
  project: IconRoute,
  'idea-campaign': IconBulb,
}
