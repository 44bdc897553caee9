import { Modal, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isPressed } from '../../editor/actions/shortcut.ts'
import { useEditor } from '../../editor/context.ts'
import { isMac } from '../../editor/keys/platform.ts'
import { useWayBack } from '../navigation/use-way-back.ts'
import { listEntries, numbered, selectedAfter } from './entries.ts'
import classes from './palette.module.css'
import { PaletteList } from './PaletteList.tsx'
import { recentIds, rememberUse } from './recent.ts'
import { type PaletteEntry, useEntries } from './use-entries.ts'

type Props = {
  onBoard: (id: string) => void
  /** What the page around the board offers. */
  settings: readonly PaletteEntry[]
}

/** Every command, setting, place, persona and board by its name, without the mouse. */
export function Palette({ onBoard, settings }: Props) {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const [query, setQuery] = useState(() => editor.typedAhead.take())
  const [selected, setSelected] = useState(0)
  const [recent] = useState(recentIds)
  const listId = useId()
  const entries = useEntries(query, { onBoard, settings })
  const listed = useMemo(() => numbered(listEntries(entries, query, recent)), [entries, query, recent])
  const all = listed.flatMap((group) => group.entries)
  // What others do meanwhile may have shortened the list.
  const current = Math.min(selected, all.length - 1)

  const goBack = useWayBack()
  const close = (): void => {
    editor.setPanel('none')
    goBack()
  }
  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry?.enabled) return
    rememberUse(entry.id)
    close()
    entry.run()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const next = selectedAfter(event.key, current, all.length)
    if (next !== null) setSelected(next)
    else if (event.key === 'Enter') run(all[current]?.entry)
    else if (isPressed('mod+k', event.nativeEvent, isMac())) close()
    else return
    event.preventDefault()
  }
  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      returnFocus={false}
      centered={false}
      yOffset="12vh"
      size={640}
      padding={0}
      overlayProps={{ backgroundOpacity: 0.2 }}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('palette.label') } }}
    >
      <TextInput
        data-autofocus
        size="lg"
        classNames={{ input: classes['input'] ?? '' }}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setSelected(0)
        }}
        onKeyDown={press}
        placeholder={t('palette.placeholder')}
        leftSection={<IconSearch size={18} stroke={1.5} aria-hidden />}
        role="combobox"
        aria-label={t('palette.label')}
        aria-autocomplete="list"
        aria-expanded={all.length > 0}
        aria-controls={listId}
        {...(all.length > 0 && { 'aria-activedescendant': `${listId}-${current}` })}
        autoComplete="off"
        spellCheck={false}
      />
      <PaletteList listId={listId} listed={listed} query={query} selected={current} onRun={run} />
      {all.length === 0 && (
        <div className={classes['nothing']} role="status">
          <Text>{t('palette.nothing', { text: query.trim() })}</Text>
          <Text size="sm" c="dimmed">
            {t('palette.nothingHint')}
          </Text>
        </div>
      )}
    </Modal>
  )
}
