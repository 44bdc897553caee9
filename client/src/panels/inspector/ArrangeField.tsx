import { Input } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionId } from '../../editor/actions/actions.ts'
import { ActionButton } from '../toolbar/ActionButton.tsx'
import { actionIcons } from '../toolbar/action-icons.ts'
import classes from './inspector.module.css'

const rows: readonly (readonly ActionId[])[] = [
  ['align-left', 'align-centre', 'align-right', 'align-top', 'align-middle', 'align-bottom'],
  ['distribute-horizontally', 'distribute-vertically', 'tidy-up', 'group', 'ungroup'],
]

/** Where several elements lie to one another. */
export function ArrangeField() {
  const { t } = useTranslation('editor')
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <Input.Label size="sm" id={id} labelElement="div">
        {t('handling.arrangeSeveral')}
      </Input.Label>
      {rows.map((ids) => (
        <div key={ids.join()} className={classes['buttons']}>
          {ids.map((action) => (
            <ActionButton key={action} id={action} picture={pictureOf(action)} />
          ))}
        </div>
      ))}
    </div>
  )
}

const pictureOf = (id: ActionId) => {
  const Picture = actionIcons[id]
  return Picture && <Picture size={20} stroke={1.5} aria-hidden />
}
