import type { Comment, CommentPerson } from '@wegpunkt/shared/http/comment-routes'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { departmentName } from '../../../ui/department-name.ts'

type Words = {
  /** What somebody is called who said something, or is named. */
  readonly person: (id: string | null) => string
  /** Whoever said it. */
  readonly author: (comment: Comment) => string
  /** The key of their department, where it is known. */
  readonly department: (comment: Comment) => string | null
}

/** What the people of the comments are called. */
export function useCommentPeople(desk: CommentDesk): Words {
  const { t } = useTranslation('comments')
  const { departments, locale, me } = useBoardInfo()
  const { people } = useStore(desk.state)
  const nameOf = useCallback(
    ({ name, department }: CommentPerson): string => {
      if (name !== null) return name
      const known = departments.find(({ key }) => key === department)
      return known ? departmentName(known, locale) : t('people.somebody')
    },
    [departments, locale, t],
  )
  const person = useCallback(
    (id: string | null): string => {
      const known = id === null ? undefined : people.get(id)
      if (known) return nameOf(known)
      return id !== null && id === desk.me ? me.name : t('people.removed')
    },
    [people, nameOf, desk.me, me.name, t],
  )
  const author = useCallback(
    ({ state, author: id, visitor }: Comment): string => {
      if (state === 'erased') return t('erased')
      return visitor === null ? person(id) : visitor || t('people.visitor')
    },
    [person, t],
  )
  const department = useCallback(
    ({ author: id }: Comment): string | null => (id === null ? null : (people.get(id)?.department ?? null)),
    [people],
  )
  return { person, author, department }
}
