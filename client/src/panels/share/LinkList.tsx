import { Button, Loader, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Link } from '@wegpunkt/shared/links/link'
import { useTranslation } from 'react-i18next'
import type { MadeLink } from '../../api/links.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { newDraft, newLinkOf } from './link-draft.ts'
import { LinkRow } from './LinkRow.tsx'
import classes from './share.module.css'
import { useLinkChanges, useLinks } from './use-links.ts'

type Props = {
  readonly onMade: (made: MadeLink) => void
  /** Null: a new one. */
  readonly onEdit: (link: Link | null) => void
}
type ListProps = Props & { readonly onAway: () => void }

/** All links on the board, and the way to another one. */
export function LinkList({ onMade, onEdit, onAway }: ListProps) {
  const { t } = useTranslation('links')
  const { data: links, error } = useLinks()
  if (error && !links) return <FormError error={error} />
  if (!links) return <Loader size="sm" mx="auto" my={48} />
  if (links.length === 0)
    return (
      <EmptyState title={t('empty.title')} text={t('empty.text')}>
        <NewLink count={0} {...{ onMade, onEdit }} />
      </EmptyState>
    )
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('lead')}
      </Text>
      <NewLink count={links.length} {...{ onMade, onEdit }} />
      <ul className={classes['links']} aria-label={t('list.label')}>
        {links.map((link) => (
          <LinkRow key={link.id} link={link} onEdit={() => onEdit(link)} onMade={onMade} onAway={onAway} />
        ))}
      </ul>
    </Stack>
  )
}

/** One press makes a link that shows as little as makes sense; who wants another one chooses first. */
function NewLink({ count, onMade, onEdit }: Props & { readonly count: number }) {
  const { t } = useTranslation('links')
  const { make } = useLinkChanges()
  const create = (): void =>
    make.mutate(newLinkOf(newDraft(t('defaultName', { number: count + 1 }), new Date())), {
      onSuccess: onMade,
    })
  return (
    <Stack gap="xs" align="stretch">
      <Button
        leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
        loading={make.isPending}
        onClick={create}
      >
        {t('create')}
      </Button>
      <Button variant="subtle" size="sm" onClick={() => onEdit(null)}>
        {t('adjust')}
      </Button>
      <FormError error={make.error} />
    </Stack>
  )
}
