import { TextInput } from '@mantine/core'
import { MAX_NAME_CHARS } from '@wegpunkt/shared/limits'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { type ValueStore, createValueStore } from '../../../document/value-store.ts'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import classes from './thread.module.css'

/** What somebody calls themselves who came by a link: asked for once on a device. */
export function VisitorName({ name }: { name: ValueStore<string> }) {
  const { t } = useTranslation('comments')
  const value = useStore(name)
  return (
    <TextInput
      className={classes['name'] ?? ''}
      size="xs"
      label={t('visit.name')}
      description={t('visit.nameHint')}
      autoComplete="name"
      maxLength={MAX_NAME_CHARS}
      value={value}
      onChange={({ currentTarget }) => name.set(currentTarget.value)}
    />
  )
}

const known = createValueStore('known')

/** Whether it is known who speaks. */
export const useIsNamed = ({ visitor }: CommentDesk): boolean => useStore(visitor ?? known).trim() !== ''
