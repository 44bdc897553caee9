import { IconBookmark, IconChevronRight, IconLayoutBoard, IconUser } from '@tabler/icons-react'
import { createElement } from 'react'
import { useTranslation } from 'react-i18next'
import { excerptOf } from '../../editor/search/fold.ts'
import { Marked } from '../navigation/Marked.tsx'
import { OptionRow } from '../navigation/OptionRow.tsx'
import { kindIcons } from '../navigation/kind-icons.ts'
import { Keys } from '../shortcuts/Keys.tsx'
import { actionIcons } from '../toolbar/action-icons.ts'
import classes from './palette.module.css'
import type { PaletteEntry } from './use-entries.ts'

const LABEL_CHARS = 90

type Props = {
  id: string
  entry: PaletteEntry
  words: readonly string[]
  selected: boolean
  onRun: () => void
}

/** One entry: picture, name with what was typed marked, and its keys or what it is. */
export function PaletteRow({ id, entry, words, selected, onRun }: Props) {
  const { t } = useTranslation('editor')
  return (
    <OptionRow
      id={id}
      className={classes['row']}
      selected={selected}
      disabled={!entry.enabled}
      onChoose={onRun}
    >
      {createElement(pictureOf(entry), {
        size: 18,
        stroke: 1.5,
        className: classes['icon'],
        'aria-hidden': true,
      })}
      <span className={classes['label']}>
        <Marked text={excerptOf(entry.label, words, LABEL_CHARS)} words={words} />
      </span>
      {entry.detail !== undefined && <span className={classes['detail']}>{entry.detail}</span>}
      {!entry.enabled && <span className={classes['detail']}>{t('palette.disabled')}</span>}
      {entry.shortcut !== undefined && <Keys shortcut={entry.shortcut} />}
    </OptionRow>
  )
}

function pictureOf({ id, action, kind, group, picture }: PaletteEntry) {
  if (picture) return picture
  if (kind) return kindIcons[kind]
  if (action) return actionIcons[action] ?? IconChevronRight
  if (group === 'personas') return IconUser
  return id.startsWith('board ') ? IconLayoutBoard : IconBookmark
}
