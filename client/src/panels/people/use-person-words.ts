import type { Department } from '@wegpunkt/shared/http/account-routes'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { departmentCode, departmentName } from '../../ui/department-name.ts'
import type { PersonHere } from './people-here.ts'

export type PersonWords = {
  readonly department: Department | undefined
  /** The department's letters; empty for people without one. */
  readonly code: string
  readonly name: string
  /** Name and department. */
  readonly full: string
  /** What a click does. */
  readonly action: string
}

/** What is written and said about a person on the board. */
export function usePersonWords(person: PersonHere): PersonWords {
  const { t } = useTranslation('document')
  const { departments, locale } = useBoardInfo()
  const department = departments.find(({ key }) => key === person.department)
  const name = person.isMe ? t('people.you', { name: person.name }) : person.name
  const jump = person.area
    ? t('people.jump', { name: person.name })
    : t('people.nowhere', { name: person.name })
  return {
    department,
    code: department ? departmentCode(department, locale) : '',
    name,
    full: department ? t('people.tooltip', { name, department: departmentName(department, locale) }) : name,
    action: person.isMe ? name : jump,
  }
}
