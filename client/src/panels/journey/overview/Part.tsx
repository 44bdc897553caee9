import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './overview.module.css'

type Props = {
  title: string
  /** What it is for, in a line. */
  about?: string
  /** To the right of the title. */
  beside?: ReactNode
  children: ReactNode
}

/** One part of a view: a title, a line about it, and what it shows. */
export function Part({ title, about, beside, children }: Props) {
  return (
    <section className={classes['part']} aria-label={title}>
      <div className={classes['partHead']}>
        <Title order={3} size="h4">
          {title}
        </Title>
        {beside}
      </div>
      {about && (
        <Text size="xs" c="dimmed">
          {about}
        </Text>
      )}
      {children}
    </section>
  )
}
