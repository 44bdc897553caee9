import { IconArrowRight } from '@tabler/icons-react'
import { can } from '@wegpunkt/shared/access/roles'
import type { Board } from '@wegpunkt/shared/board/read'
import type { HandoverBetween } from '@wegpunkt/shared/journey/handovers'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'
import { handoverEdits } from '../../../editor/method/handing-over.ts'
import { name as nameCheck } from '../../fields/field-checks.ts'
import { LineField } from '../../fields/LineField.tsx'
import { DepartmentSign } from './DepartmentSign.tsx'
import { Step } from './Step.tsx'
import { useTitleIn } from '../use-title.ts'
import classes from './silos.module.css'

/** One handover: between whom, from where to where, and who answers for it, to be named right here. */
export function HandoverItem({ handover, board }: { handover: HandoverBetween; board: Board }) {
  const { t } = useTranslation('silos')
  const editor = useEditor()
  const titleOf = useTitleIn(board)
  const readOnly = !can(useRole(), 'board.edit')
  const { from, to, fromDepartment, toDepartment, owner, agreement, risk } = handover
  return (
    <li className={classes['item']} data-open={owner.trim() === '' || undefined}>
      <span className={classes['signs']}>
        <DepartmentSign id={fromDepartment} />
        <IconArrowRight size={14} stroke={1.75} aria-hidden />
        <DepartmentSign id={toDepartment} />
      </span>
      <div className={classes['words']}>
        <Step from={from} to={to} />
        <fieldset className={classes['plain']} disabled={readOnly}>
          <LineField
            label={t('handovers.ownerOf', { from: titleOf(from), to: titleOf(to) })}
            hidesLabel
            placeholder={t('handovers.ownerPlaceholder')}
            value={owner}
            check={nameCheck}
            write={(next) =>
              editor.edit(handoverEdits(editor.document.store.get(), [from, to], { owner: next }))
            }
          />
        </fieldset>
        {agreement && (
          <span className={classes['soft']}>{t('handovers.agreement', { text: agreement })}</span>
        )}
        {risk !== null && (
          <span className={classes['soft']}>{t('handovers.risk', { risk: t(`risks.${risk}`) })}</span>
        )}
      </div>
    </li>
  )
}
