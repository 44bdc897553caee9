import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Persona, erasePersona } from '@wegpunkt/shared/http/persona-routes'
import { useTranslation } from 'react-i18next'
import { personasQuery } from '../../api/board-list.ts'
import { boardsQuery } from '../../api/boards.ts'
import { call } from '../../api/call.ts'
import { listOf } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { boardsWith } from './boards-with.ts'

/** Says on which boards it is used before it is gone for good. */
export function ErasePersonaDialog({ persona, onClose }: { persona: Persona; onClose: () => void }) {
  const { t } = useTranslation('evidence')
  const locale = useLocale()
  const queries = useQueryClient()
  const used = boardsWith(useQuery(boardsQuery).data, persona.id)
  const { name } = persona
  const erase = async (): Promise<void> => {
    await call(erasePersona, { params: { persona: persona.id } })
    await Promise.all([
      queries.invalidateQueries({ queryKey: personasQuery.queryKey }),
      queries.invalidateQueries({ queryKey: boardsQuery.queryKey }),
    ])
  }
  return (
    <ConfirmDialog
      title={t('personas.eraseTitle', { name })}
      text={
        used.length === 0
          ? t('personas.eraseUnused', { name })
          : t('personas.eraseUsed', {
              name,
              count: used.length,
              boards: listOf(
                locale,
                used.map(({ title }) => t('personas.quoted', { title })),
              ),
            })
      }
      submit={t('personas.eraseSubmit')}
      onConfirm={erase}
      onClose={onClose}
    />
  )
}
