import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { nameOf } from './name-of.ts'
import type { RowProps } from './row-props.ts'
import { Seal } from './Seal.tsx'
import { TakenLine } from './TakenLine.tsx'
import classes from './snapshots.module.css'

/** One that was taken before another was restored: quieter. `of`: the label of the other, where it is known. */
export function AutomaticRow({
  snapshot,
  now,
  tellsPersona,
  isChosen,
  onChoose,
  onRestore,
  of,
}: RowProps & { readonly of: string | null }) {
  const { t } = useTranslation('snapshots')
  const { past } = useEditor()
  const name = nameOf(snapshot, t, useLocale())
  const text = of ? t('list.beforeNamed', { label: of }) : t('list.before')
  return (
    <>
      <div className={classes['headLine']} data-quiet>
        <Checkbox
          size="xs"
          checked={isChosen}
          onChange={() => onChoose(snapshot)}
          aria-label={t('list.choose', { label: name })}
        />
        <span className={classes['label']} title={text}>
          {text}
        </span>
      </div>
      <div className={classes['quietLine']}>
        <TakenLine snapshot={snapshot} now={now} tellsPersona={tellsPersona} />
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={t('list.openLong', { label: name })}
          onClick={() => past.shown.set({ what: 'snapshot', id: snapshot.id })}
        >
          {t('list.open')}
        </Button>
        {onRestore && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t('list.restoreLong', { label: name })}
            onClick={() => onRestore(snapshot)}
          >
            {t('list.restore')}
          </Button>
        )}
        <Seal snapshot={snapshot} />
      </div>
    </>
  )
}
