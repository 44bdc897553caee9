import { Avatar } from '@mantine/core'
import type { Department } from '@wegpunkt/shared/http/account-routes'
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

/** "Ann Meier" → "AM", "cat" → "C". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return firstLetter(first) + firstLetter(last)
}

// By code point: half of an emoji is no letter.
const firstLetter = (word: string): string =>
  word === '' ? '' : String.fromCodePoint(word.codePointAt(0) ?? 0).toLocaleUpperCase()
