import {
  type Icon,
  type IconProps,
  IconCash,
  IconCode,
  IconHeadset,
  IconSpeakerphone,
  IconTool,
  IconTruck,
  IconUsers,
  IconShoppingCart,
} from '@tabler/icons-react'

const icons: Readonly<Record<string, Icon>> = {
  code: IconCode,
  tool: IconTool,
  tools: IconTool,
  speakerphone: IconSpeakerphone,
  'shopping-cart': IconShoppingCart,
  cash: IconCash,
  headset: IconHeadset,
  truck: IconTruck,
}

/** The picture that goes with a department's icon name. */
export function DepartmentIcon({ name, ...rest }: IconProps & { name: string }) {
  const Picture = icons[name] ?? IconUsers
  return <Picture {...rest} />
}
