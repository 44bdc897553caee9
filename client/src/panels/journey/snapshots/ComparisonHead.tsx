import { Button } from '@mantine/core'
import { IconDownload, IconGhost2 } from '@tabler/icons-react'
import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import type { Pair } from '../../../editor/past.ts'
import { fullDate } from '../../../locales/format.ts'
import { comparisonMarkdown } from './comparison-markdown.ts'
import type { Entry, EntryGroup } from './comparison-entries.ts'
import type { Compared } from './comparison-query.ts'
import type { Words } from './describe-difference.ts'
import { saveText } from '../../../ui/save-text.ts'
import { nameOf } from './name-of.ts'
import classes from './comparison.module.css'

type Props = {
  compared: Compared
  pair: Pair
  entries: ReadonlyMap<EntryGroup, readonly Entry[]>
  words: Words
}

/** What is compared with what; the same on the board, and as a file. */
export function ComparisonHead({ compared, pair, entries, words }: Props) {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  const { locale } = useBoardInfo()
  const shown = useStore(past.shown)
  const isOnBoard = shown?.what === 'comparison'
  const save = (): void => {
    const [from, to] = [say(compared.from), compared.to ? say(compared.to) : t('compare.today')]
    const text = comparisonMarkdown(entries, words, {
      title: t('export.title'),
      lead: t('export.lead', { from, to }),
      group: (group, count) => t('export.group', { name: t(`groups.${group}`), count }),
      untitled: t('gone.untitled'),
      erased: t('gone.erased'),
      nothing: t('compare.nothing'),
    })
    saveText(text, `${t('export.file')}-${compared.from.takenAt.slice(0, 10)}.md`, 'text/markdown')
  }
  const say = (snapshot: SnapshotSummary): string => longNameOf(snapshot, t, locale)
  return (
    <div className={classes['head']}>
      <dl className={classes['ends']}>
        <dt>{t('compare.from')}</dt>
        <dd>{say(compared.from)}</dd>
        <dt>{t('compare.to')}</dt>
        <dd>{compared.to ? say(compared.to) : t('compare.today')}</dd>
      </dl>
      <div className={classes['buttons']}>
        <Button
          size="compact-sm"
          variant={isOnBoard ? 'filled' : 'light'}
          aria-pressed={isOnBoard}
          leftSection={<IconGhost2 size={16} stroke={1.5} aria-hidden />}
          onClick={() => past.shown.set(isOnBoard ? null : { what: 'comparison', pair })}
        >
          {t('compare.onBoard')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
          onClick={save}
        >
          {t('compare.export')}
        </Button>
      </div>
    </div>
  )
}

function longNameOf(snapshot: SnapshotSummary, t: TFunction<'snapshots'>, locale: 'de' | 'en'): string {
  const { persona, kind, label, takenAt } = snapshot
  const parts = [
    nameOf(snapshot, t, locale),
    kind && t(`kinds.${kind}`),
    persona.name,
    label && fullDate(locale, takenAt),
  ]
  return parts.filter(Boolean).join(' · ')
}
