import { IconBookmark, IconChevronRight, IconLayoutBoard, IconUser } from '@tabler/icons-react'
import { createElement, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { excerptOf } from '../../editor/search/fold.ts'
import { Marked } from '../navigation/Marked.tsx'
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
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-disabled={!entry.enabled}
      className={classes['row']}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
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
    </div>
  )
}

function pictureOf({ id, action, kind, group }: PaletteEntry) {
  if (kind) return kindIcons[kind]
  if (action) return actionIcons[action] ?? IconChevronRight
  if (group === 'personas') return IconUser
  return id.startsWith('board ') ? IconLayoutBoard : IconBookmark
}
