import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import { isPressed } from '../../editor/actions/shortcut.ts'
import { useEditor } from '../../editor/context.ts'
import { isMac } from '../../editor/keys/platform.ts'
import { stepOfKey } from './step-of-key.ts'

type Props = { listId: string; active: number; count: number; onClose: () => void }

/** What is searched for. Arrows, Enter and F3 go through what was found, without leaving the field. */
export function SearchField({ listId, active, count, onClose }: Props) {
  const { t } = useTranslation('editor')
  const { navigation, typedAhead } = useEditor()
  const { text } = useStore(navigation.search)
  const field = useRef<HTMLInputElement>(null)
  const set = (next: string): void => navigation.search.set({ ...navigation.search.get(), text: next })

  useEffect(() => {
    const take = (): void => {
      field.current?.focus()
      field.current?.select()
    }
    const typed = typedAhead.take()
    if (typed === '') take()
    else {
      field.current?.focus()
      navigation.search.set({ ...navigation.search.get(), text: typed })
    }
    // Pressed again, wherever the focus is: what was searched for before can be typed over.
    const again = (event: globalThis.KeyboardEvent): void => {
      if (!isPressed('mod+f', event, isMac())) return
      event.preventDefault()
      take()
    }
    window.addEventListener('keydown', again, { capture: true })
    return () => window.removeEventListener('keydown', again, { capture: true })
  }, [navigation, typedAhead])

  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const by = stepOfKey(event)
    if (event.key === 'Escape') onClose()
    else if (by !== null) navigation.step(by)
    else return
    event.preventDefault()
  }
  return (
    <TextInput
      ref={field}
      size="sm"
      value={text}
      role="combobox"
      aria-label={t('search.label')}
      aria-autocomplete="list"
      aria-expanded={count > 0}
      aria-controls={listId}
      {...(active >= 0 && { 'aria-activedescendant': `${listId}-${active}` })}
      placeholder={t('search.placeholder')}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
      rightSection={
        text !== '' && (
          <ActionIcon
            size={24}
            variant="subtle"
            color="gray"
            aria-label={t('search.clear')}
            onClick={() => {
              set('')
              field.current?.focus()
            }}
          >
            <IconX size={14} stroke={1.5} aria-hidden />
          </ActionIcon>
        )
      }
      onChange={(event) => set(event.currentTarget.value)}
      onKeyDown={press}
    />
  )
}
