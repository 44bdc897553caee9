import { useTranslation } from 'react-i18next'
import type { Shortcut } from '../../editor/actions/shortcut.ts'
import { Keys } from '../shortcuts/Keys.tsx'
import { useRole } from '../../document/hooks.ts'
import { useEditor } from '../../editor/context.ts'
import classes from './outline-keys.module.css'

const reading = [
  { text: 'walk', keys: ['arrowup', 'arrowdown', 'arrowleft', 'arrowright'] },
  { text: 'stage', keys: ['pageup', 'pagedown'] },
  { text: 'select', keys: ['shift+arrowdown'] },
  { text: 'fields', keys: ['enter'] },
  { text: 'comment', keys: ['k', 'alt+shift+k'] },
  { text: 'menu', keys: ['shift+f10'] },
] as const satisfies readonly Told[]

const editing = [
  { text: 'add', keys: ['t', 'n', 's'] },
  { text: 'rename', keys: ['f2'] },
  { text: 'rate', keys: ['+', '-'] },
  { text: 'move', keys: ['alt+arrowleft', 'alt+arrowup'] },
  { text: 'remove', keys: ['delete'] },
] as const satisfies readonly Told[]

type Told = { readonly text: string; readonly keys: readonly Shortcut[] }

/** The keys that mean something here alone. */
export function OutlineKeys() {
  const { t } = useTranslation('outline')
  useRole()
  const rows = useEditor().canEdit() ? [...reading, ...editing] : reading
  return (
    <details className={classes['keys']}>
      <summary>{t('keys.title')}</summary>
      <dl>
        {rows.map(({ text, keys }) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <Keys key={key} shortcut={key} />
              ))}
            </dt>
            <dd>{t(`keys.${text}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
