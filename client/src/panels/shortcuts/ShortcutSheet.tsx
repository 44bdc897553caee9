import { Modal, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actionGroups } from '../../editor/actions/action.ts'
import { useEditor, useEditorState } from '../../editor/context.ts'
import { isMac } from '../../editor/platform.ts'
import { Keys } from './Keys.tsx'
import { gestures, rowsOf } from './sheet-rows.ts'
import classes from './shortcuts.module.css'

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
      size={800}
      closeButtonProps={{ 'aria-label': t('sheet.close') }}
    >
      <div className={classes['groups']}>
        {actionGroups.map((group) => (
          <section key={group} className={classes['group']}>
            <Title order={3} size="h4" className={classes['heading'] ?? ''}>
              {t(`groups.${group}`)}
            </Title>
            <dl>
              {rowsOf(group).map(({ text, keys }) => (
                <div key={text} className={classes['row']}>
                  <dt>{t(text)}</dt>
                  <dd>
                    {keys.map((shortcut) => (
                      <Keys key={shortcut} shortcut={shortcut} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Gestures />
      </div>
    </Modal>
  )
}

function Gestures() {
  const { t } = useTranslation('editor')
  const names = isMac()
    ? { mod: '⌘', shift: '⇧', alt: '⌥' }
    : { mod: t('keys.ctrl'), shift: t('keys.shift'), alt: t('keys.alt') }
  return (
    <section className={classes['group']}>
      <Title order={3} size="h4" className={classes['heading'] ?? ''}>
        {t('sheet.gestures')}
      </Title>
      <dl>
        {gestures.map(({ text, how }) => (
          <div key={text} className={classes['row']}>
            <dt>{t(text)}</dt>
            <dd className={classes['words']}>{t(how, names)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
