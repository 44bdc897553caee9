import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Shortcut } from '../../editor/actions/shortcut.ts'
import { isMac } from '../../editor/keys/platform.ts'
import { Keys } from './Keys.tsx'
import type { SheetSection } from './sheet-rows.ts'
import classes from './shortcuts.module.css'

/** What one can do, and by which keys or how. */
export function SheetRows({ rows }: Pick<SheetSection, 'rows'>) {
  const { t } = useTranslation('editor')
  const names = isMac()
    ? { mod: '⌘', shift: '⇧', alt: '⌥' }
    : { mod: t('keys.ctrl'), shift: t('keys.shift'), alt: t('keys.alt') }
  return (
    <dl className={classes['rows']}>
      {rows.map((row) => (
        <div key={row.text} className={classes['row']}>
          <dt>{t(row.text)}</dt>
          {'how' in row ? (
            <dd className={classes['words']}>{t(row.how, names)}</dd>
          ) : (
            <dd>
              {row.keys.map((shortcut, i) => (
                <Fragment key={shortcut}>
                  {i > 0 && !isArrow(shortcut) && <span className={classes['or']}>{t('sheet.or')}</span>}
                  <Keys shortcut={shortcut} />
                </Fragment>
              ))}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

// Four arrows in a row need no word between them.
const isArrow = (shortcut: Shortcut): boolean => shortcut.includes('arrow')
