import type { FilePreview } from '@wegpunkt/shared/http/file-routes'
import { useTranslation } from 'react-i18next'

export const leftOutKinds = [
  'board',
  'evidence',
  'measure',
  'idea',
  'kpi',
  'story',
  'review',
  'nps',
  'team',
  'journey',
  'decision',
  'unknown-row',
  'persona',
  'department',
  'picture',
  'snapshot',
  'comment',
  'workshop',
] as const

type Notes = { readonly told: readonly string[]; readonly warned: readonly string[] }

/** What one should know of a file in sentences: what comes beside its boards, and what does not. */
export function useNotes({
  personas,
  departments,
  people,
  leftOut,
  unreadable,
  strange,
}: FilePreview): Notes {
  const { t } = useTranslation('exports')
  const news = {
    personas: personas.all - personas.known,
    departments: departments.all - departments.known - strange.length,
    people: people.all - people.known,
  }
  const told = [
    ...(news.personas > 0 ? [t('import.newPersonas', { count: news.personas })] : []),
    ...(personas.known > 0 ? [t('import.knownPersonas', { count: personas.known })] : []),
    ...(news.departments > 0 ? [t('import.newDepartments', { count: news.departments })] : []),
    ...(news.people > 0 ? [t('import.outsiders', { count: news.people })] : []),
  ]
  const warned = [
    ...(strange.length > 0 ? [t('import.strange', { count: strange.length, keys: strange.join(', ') })] : []),
    ...(unreadable > 0 ? [t('import.unreadable', { count: unreadable })] : []),
    ...leftOutKinds.flatMap((kind) => {
      const count = leftOut[kind] ?? 0
      return count > 0 ? [t(`import.leftOut.${kind}`, { count })] : []
    }),
  ]
  return { told, warned }
}
