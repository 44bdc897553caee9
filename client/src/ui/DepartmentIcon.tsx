import {
  type Icon,
  type IconProps,
  IconHeadset,
  IconHeartHandshake,
  IconSpeakerphone,
  IconTruck,
  IconTools,
  IconUsers,
} from '@tabler/icons-react'

const icons: Readonly<Record<string, Icon>> = {
  tools: IconTools,
  speakerphone: IconSpeakerphone,
  'heart-handshake': IconHeartHandshake,
  headset: IconHeadset,
  truck: IconTruck,
}

/** The picture that goes with a department's icon name. */
export function DepartmentIcon({ name, ...rest }: IconProps & { name: string }) {
  const Picture = icons[name] ?? IconUsers
  return <Picture {...rest} />
}
