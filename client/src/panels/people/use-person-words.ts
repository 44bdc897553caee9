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
  /** What a click on the person does. */
  readonly follow: string
  /** What shows once where they are. */
  readonly jump: string
}

/** What is written and said about a person on the board. */
export function usePersonWords(person: PersonHere, isFollowed: boolean): PersonWords {
  const { t } = useTranslation('document')
  const { departments, locale } = useBoardInfo()
  const department = departments.find(({ key }) => key === person.department)
  const name = person.isMe ? t('people.you', { name: person.name }) : person.name
  const words = { name: person.name }
  const nowhere = person.area === null ? t('people.nowhere', words) : null
  return {
    department,
    code: department ? departmentCode(department, locale) : '',
    name,
    full: department ? t('people.tooltip', { name, department: departmentName(department, locale) }) : name,
    follow: isFollowed ? t('follow.stopFollowing', words) : (nowhere ?? t('follow.start', words)),
    jump: nowhere ?? t('people.jump', words),
  }
}
