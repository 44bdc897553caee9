import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useStore } from '../../../document/hooks.ts'
import { useEditor, useEditorState } from '../../../editor/context.ts'
import { fullDate, listOf } from '../../../locales/format.ts'
import type { SheetWords } from './sheet-words.ts'

/** What stands beside the board on a page, when it is asked for: of today's board that says when that was. */
export function useSheetWords({ title, version }: { title: string; version: string | undefined }) {
  const { t } = useTranslation('pictures')
  const { personas, locale } = useBoardInfo()
  const { store, link } = useEditor().document
  const shown = useEditorState(({ persona }) => persona)
  const customer = useEditorState(({ lens }) => lens.customer)
  const accountable = useStore(store).meta.accountable?.trim() ?? ''
  const names = personas.filter(({ id }) => shown === null || id === shown).map(({ name }) => name)
  // By a link that names nobody, nobody knows whether there is somebody.
  const accountableFact = accountable || (link === undefined ? t('sheet.nobody') : null)
  const persona = names.length > 0 ? listOf(locale, names) : t('sheet.anyone')
  return useMemo(
    () => (): SheetWords => ({
      title,
      facts: [
        [t('sheet.version'), version ?? fullDate(locale, new Date().toISOString())],
        [t('sheet.persona'), persona],
        ...(customer
          ? ([[t('sheet.view'), t('sheet.customer')]] as const)
          : accountableFact === null
            ? []
            : ([[t('sheet.accountable'), accountableFact]] as const)),
      ],
      page: (page, pages) => t('sheet.page', { page, pages }),
      overview: t('sheet.overview'),
      legend: {
        departments: t('legend.departments'),
        feelings: t('legend.feelings'),
        feeling: [t('legend.disappointing'), t('legend.okay'), t('legend.delighting')],
        signs: t('legend.signs'),
        lovepoint: t('legend.lovepoint'),
        painpoint: t('legend.painpoint'),
        indirect: t('legend.indirect'),
        missing: t('legend.missing'),
        entry: t('legend.entry'),
        exit: t('legend.exit'),
      },
    }),
    [title, version, locale, persona, accountableFact, customer, t],
  )
}
