import { Text } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './silos.module.css'

type Props = {
  title: string
  /** One line on what it is for. */
  about?: string
  /** At the end of the heading's line. */
  beside?: ReactNode
  children: ReactNode
}

export function Part({ title, about = '', beside, children }: Props) {
  const id = useId()
  return (
    <section className={classes['part']} aria-labelledby={id}>
      <div className={classes['partHead']}>
        <h3 id={id} className={classes['partTitle']}>
          {title}
        </h3>
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
