import { ActionIcon, Button, Paper, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { NOTHING_ASKED } from '../../editor/navigation/navigation.ts'
import { useEditor } from '../../editor/context.ts'
import { wordsIn } from '../../editor/search/fold.ts'
import { asksNothing } from '../../editor/search/search-board.ts'
import navigation from '../navigation/navigation.module.css'
import { useWayBack } from '../navigation/use-way-back.ts'
import { HitList } from './HitList.tsx'
import classes from './search.module.css'
import { SearchField } from './SearchField.tsx'
import { SearchFilters } from './SearchFilters.tsx'
import { useHits } from './use-hits.ts'
import { Hint } from '../../ui/Hint.tsx'

/** Finds what is written anywhere on the board, and leads there. */
export function SearchPanel() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const ask = useStore(editor.navigation.search)
  const hits = useHits()
  const { active } = useStore(editor.navigation.found)
  const listId = useId()
  const goBack = useWayBack()
  const close = (): void => {
    editor.setPanel('none')
    goBack()
  }
  return (
    <Paper component="aside" className={navigation['panel'] ?? ''} shadow="md" aria-label={t('search.label')}>
      <div className={classes['top']}>
        <div className={classes['line']}>
          <div className={navigation['grow']}>
            <SearchField listId={listId} active={active} count={hits.length} onClose={close} />
          </div>
          <IconButton name={t('search.close')} onClick={close} picture={IconX} />
        </div>
        <SearchFilters />
        <div className={classes['line']}>
          <Text size="sm" c="dimmed" role="status" className={navigation['grow'] ?? ''}>
            {!asksNothing(ask) &&
              (active >= 0
                ? t('search.place', { at: active + 1, count: hits.length })
                : t('search.count', { count: hits.length }))}
          </Text>
          <IconButton
            name={t('search.previous')}
            disabled={hits.length === 0}
            onClick={() => editor.navigation.step(-1)}
            picture={IconChevronUp}
          />
          <IconButton
            name={t('search.next')}
            disabled={hits.length === 0}
            onClick={() => editor.navigation.step(1)}
            picture={IconChevronDown}
          />
        </div>
      </div>
      <div className={navigation['scroll']}>
        {hits.length > 0 ? (
          <HitList
            listId={listId}
            hits={hits}
            words={wordsIn(ask.text)}
            active={active}
            onChoose={(index) => editor.navigation.choose(index)}
          />
        ) : (
          <Nothing />
        )}
      </div>
    </Paper>
  )
}

type IconButtonProps = {
  name: string
  picture: typeof IconX
  disabled?: boolean
  onClick: () => void
}

function IconButton({ name, picture: Picture, disabled = false, onClick }: IconButtonProps) {
  return (
    <Hint label={name}>
      <ActionIcon
        size={28}
        variant="subtle"
        color="gray"
        aria-label={name}
        disabled={disabled}
        className={classes['step'] ?? ''}
        onClick={onClick}
      >
        <Picture size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Hint>
  )
}

/** Before anything is searched for: what the search can do. When nothing was found: the way out. */
function Nothing() {
  const { t } = useTranslation('editor')
  const { navigation } = useEditor()
  const ask = useStore(navigation.search)
  const text = ask.text.trim()
  const filtered = ask.kind !== null || ask.stage !== null || ask.department !== null
  const asked = !asksNothing(ask)
  return (
    <div className={classes['nothing']}>
      <Text fw={600}>{asked ? t('search.noneTitle') : t('search.emptyTitle')}</Text>
      <Text size="sm" c="dimmed" className={classes['words'] ?? ''}>
        {!asked && t('search.emptyText')}
        {asked && (text === '' ? t('search.noneFiltered') : t('search.noneText', { text }))}
      </Text>
      {asked && filtered && (
        <Button
          size="compact-md"
          variant="light"
          onClick={() => navigation.search.set({ ...NOTHING_ASKED, text: ask.text })}
        >
          {t('search.clearFilters')}
        </Button>
      )}
    </div>
  )
}
