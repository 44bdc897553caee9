import { Avatar } from '@mantine/core'
import type { Department } from '@wegpunkt/shared/http/account-routes'
import { initials } from './initials.ts'
import classes from './person-avatar.module.css'
import { readableOn } from './readable-on.ts'

const NO_DEPARTMENT = '#67635c'

type Props = {
  name: string
  department?: Department | undefined
  size?: number
  /** The name stands beside it already. */
  decorative?: boolean
}

/** A person's initials on the colour of their department. */
export function PersonAvatar({ name, department, size = 28, decorative = false }: Props) {
  const color = department?.color ?? NO_DEPARTMENT
  return (
    <Avatar
      size={size}
      radius="xl"
      variant="filled"
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      styles={{ placeholder: { background: color, color: readableOn(color), fontSize: size * 0.4 } }}
    >
      <span className={classes['letters']} data-letters={initials(name)} />
    </Avatar>
  )
}
