import { ActionIcon, Checkbox } from '@mantine/core'
import { type Icon, IconEye, IconRestore } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { nameOf } from './name-of.ts'
import type { RowProps } from './row-props.ts'
import { Seal } from './Seal.tsx'
import { TakenLine } from './TakenLine.tsx'
import classes from './snapshots.module.css'

/** One that was taken before another was restored: quieter. `of`: the label of the other, where it is known. */
export const AutomaticRow = memo(function AutomaticRow({
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
        <QuietButton
          name={t('list.openLong', { label: name })}
          picture={IconEye}
          onClick={() => past.open(snapshot.id)}
        />
        {onRestore && (
          <QuietButton
            name={t('list.restoreLong', { label: name })}
            picture={IconRestore}
            onClick={() => onRestore(snapshot)}
          />
        )}
        <Seal snapshot={snapshot} />
      </div>
    </>
  )
})

type QuietButtonProps = { name: string; picture: Icon; onClick: () => void }

function QuietButton({ name, picture: Picture, onClick }: QuietButtonProps) {
  return (
    <ActionIcon size={24} variant="subtle" color="gray" aria-label={name} title={name} onClick={onClick}>
      <Picture size={16} stroke={1.5} aria-hidden />
    </ActionIcon>
  )
}
