import { Avatar } from '@mantine/core'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import { initials } from './initials.ts'
import { personaColor } from './persona-color.ts'
import classes from './person-avatar.module.css'
import { readableOn } from './readable-on.ts'

type Props = {
  persona: Pick<Persona, 'id' | 'name'> & Partial<Pick<Persona, 'portrait'>>
  size?: number
}

/** A persona's portrait, or initials in a colour of its own. The name stands beside it. */
export function PersonaFace({ persona: { id, name, portrait }, size = 28 }: Props) {
  const color = personaColor(id)
  return (
    <Avatar
      aria-hidden
      alt=""
      size={size}
      radius="xl"
      variant="filled"
      // Another portrait has another address, so that nobody sees the one before.
      src={portrait ? `/api/personas/${encodeURIComponent(id)}/portrait?of=${portrait}` : null}
      styles={{ placeholder: { background: color, color: readableOn(color), fontSize: size * 0.4 } }}
    >
      <span className={classes['letters']} data-letters={initials(name)} />
    </Avatar>
  )
}
