import { Modal, Text, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { useOtherLanguage } from '../../locales/use-other-language.ts'
import { matching, sections } from './sheet-rows.ts'
import classes from './shortcuts.module.css'
import { SheetRows } from './SheetRows.tsx'

/** Every shortcut and gesture, read from the list of actions. */
export function ShortcutSheet() {
  const { t } = useTranslation('editor')
  const editor = useEditor()
  const opened = useEditorState(({ panel }) => panel === 'shortcuts')
  return (
    <Modal
      opened={opened}
      onClose={() => editor.setPanel('none')}
      title={t('sheet.title')}
      size={880}
      closeButtonProps={{ 'aria-label': t('sheet.close') }}
    >
      <Sheet />
    </Modal>
  )
}

function Sheet() {
  const { t } = useTranslation('editor')
  const other = useOtherLanguage()
  const [query, setQuery] = useState('')
  const found = matching(sections(), query, (key) => `${t(key)} ${other(key)}`)
  return (
    <>
      <TextInput
        data-autofocus
        size="sm"
        className={classes['filter'] ?? ''}
        aria-label={t('sheet.filter')}
        placeholder={t('sheet.filter')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className={classes['groups']}>
        {found.map((section) => (
          <section key={section.title} className={classes['group']}>
            <Title order={3} size="h4" className={classes['heading'] ?? ''}>
              {t(section.title)}
            </Title>
            <SheetRows rows={section.rows} />
          </section>
        ))}
      </div>
      {found.length === 0 && <Text c="dimmed">{t('sheet.nothing', { text: query.trim() })}</Text>}
    </>
  )
}
