import type { Department } from '@wegpunkt/shared/http/account-routes'
import { useLocale } from '../locales/use-locale.ts'
import classes from './department-badge.module.css'

import { departmentCode, departmentName } from './department-name.ts'
import { DepartmentIcon } from './DepartmentIcon.tsx'
import { readableOn } from './readable-on.ts'

type Props = { department: Department; nameHidden?: boolean }

/** Colour, icon, letter code and name: colour is never the only sign. */
export function DepartmentBadge({ department, nameHidden = false }: Props) {
  const locale = useLocale()
  const name = departmentName(department, locale)
  return (
    <span className={classes['badge']} {...(nameHidden && { role: 'img', 'aria-label': name, title: name })}>
      <span
        className={classes['sign']}
        style={{ background: department.color, color: readableOn(department.color) }}
        aria-hidden
      >
        <DepartmentIcon name={department.icon} size={14} stroke={2} />
        {departmentCode(department, locale)}
      </span>
      {!nameHidden && <span>{name}</span>}
    </span>
  )
}
