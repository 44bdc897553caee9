import { Switch, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useSelected } from '../../../editor/selected.ts'
import { useRowChanges } from '../use-row-changes.ts'
import { IdeaRow } from './IdeaRow.tsx'
import { checkTitle } from './measure-checks.ts'
import classes from './measures.module.css'

/** What any employee has to say, not yet a measure. */
export function Ideas() {
  const { t } = useTranslation('measures')
  const { rowState } = useBoardInfo()
  const mayAdd = mayRow(useRole(), 'idea', 'add')
  const ideas = useMemo(
    () => [...rowState.byKind.idea.values()].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
    [rowState.byKind.idea],
  )
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('idea.about')}
      </Text>
      {mayAdd && <QuickIdea />}
      {ideas.length === 0 && (
        <Text size="sm" role="status">
          {t('idea.none')}
        </Text>
      )}
      <ul className={classes['list']}>
        {ideas.map((idea) => (
          <IdeaRow key={idea.id} idea={idea} />
        ))}
      </ul>
    </>
  )
}

/** An idea: its words and Enter. Anonymous, the author is not even stored. */
function QuickIdea() {
  const { t } = useTranslation('measures')
  const { t: method } = useTranslation('method')
  const rows = useRowChanges()
  const touchpointIds = useSelected().flatMap(({ id, element }) =>
    element.kind === 'touchpoint' ? [id] : [],
  )
  const [typed, setTyped] = useState('')
  const [anonymous, setAnonymous] = useState(false)
  const [busy, setBusy] = useState(false)
  const title = checkTitle(typed)
  const send = async (): Promise<void> => {
    if (busy || isRefused(title)) return
    setBusy(true)
    try {
      await rows.add('idea', { title, anonymous, touchpointIds })
      setTyped('')
    } catch {
      // It was said in words, and what was typed stays to be sent again.
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={classes['quick']}>
      <TextInput
        size="sm"
        dir="auto"
        aria-label={t('idea.quick')}
        placeholder={t('idea.placeholder')}
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
        value={typed}
        readOnly={busy}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          void send()
        }}
        error={
          isRefused(title) && title.refused === 'too-long' && method(`refused.${title.refused}`, title.values)
        }
      />
      <Switch
        size="xs"
        label={t('anonymous.label')}
        description={anonymous && t('anonymous.text')}
        checked={anonymous}
        onChange={({ currentTarget }) => setAnonymous(currentTarget.checked)}
      />
    </div>
  )
}
