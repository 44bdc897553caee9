import { Button } from '@mantine/core'
import { createLink } from '@tanstack/react-router'

/** Looks like a button and leads to a page. */
export const ButtonLink = createLink(Button<'a'>)
