import { Modal, Title } from '@mantine/core'
import { Fragment } from 'react'
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
        {/* First: no button and no menu tells of them. */}
        <Gestures />
        {actionGroups.map((group) => (
          <section key={group} className={classes['group']}>
            <Title order={3} size="h4" className={classes['heading'] ?? ''}>
              {t(`groups.${group}`)}
            </Title>
            <dl className={classes['rows']}>
              {rowsOf(group).map(({ text, keys }) => (
                <div key={text} className={classes['row']}>
                  <dt>{t(text)}</dt>
                  <dd>
                    {keys.map((shortcut, i) => (
                      <Fragment key={shortcut}>
                        {i > 0 && !isArrow(shortcut) && (
                          <span className={classes['or']}>{t('sheet.or')}</span>
                        )}
                        <Keys shortcut={shortcut} />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

// Four arrows in a row need no word between them.
const isArrow = (shortcut: string): boolean => shortcut.includes('arrow')

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
      <dl className={classes['rows']}>
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
