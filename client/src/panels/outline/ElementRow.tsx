import { ActionIcon } from '@mantine/core'
import {
  IconDots,
  IconLine,
  IconMessage,
  IconMoodHappy,
  IconMoodNeutral,
  IconMoodSad,
} from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditorState } from '../../editor/context.ts'
import type { OutlineRow } from '../../editor/outline/outline-sections.ts'
import { feelingColor } from '../../ui/board-colors.ts'
import { DepartmentBadge } from '../../ui/DepartmentBadge.tsx'
import { kindIcons } from '../navigation/kind-icons.ts'
import { FeelingMark } from './FeelingMark.tsx'
import type { OutlineControl } from './outline-control.ts'
import { useRowWords } from './outline-context.ts'
import classes from './rows.module.css'
import { OutlineRowView } from './OutlineRowView.tsx'
import { RowField } from './RowField.tsx'
import type { RowWords } from './row-words.ts'
import { useCommentCount } from './use-comment-count.ts'
import { useControl } from './use-control.ts'
import { useMoreWords } from './use-more-words.ts'

type Props = {
  readonly row: OutlineRow
  readonly control: OutlineControl
  /** Who else works on it, in words. */
  readonly others: string
  readonly onFields: (key: string) => void
  readonly onMenu: (of: HTMLElement, key: string) => void
}

/** An element with what is said of it at a glance; everything else is in its fields. */
export const ElementRow = memo(function ElementRow({ row, control, others, onFields, onMenu }: Props) {
  const { t } = useTranslation('outline')
  const words = useRowWords(row.id, row.parent !== null)
  const moreOf = useMoreWords()
  const comments = useCommentCount(row.id)
  const isSelected = useEditorState(({ selection }) => selection.has(row.id))
  const isRenaming = useControl(control, ({ renaming }) => renaming === row.key)
  if (!words) return null
  const more = [moreOf(words), comments > 0 && t('row.comments', { count: comments })]
    .filter(Boolean)
    .join(', ')
  return (
    <OutlineRowView
      row={row}
      control={control}
      others={others}
      isSelected={isSelected}
      sign={<KindSign words={words} />}
      name={<Words words={words} more={more} isField={isRenaming} control={control} id={row.id} />}
      onAdd={() => control.arriveBeside(row.key)}
      onOpen={() => onFields(row.key)}
      tools={
        <ActionIcon
          className={classes['more'] ?? ''}
          variant="subtle"
          color="gray"
          size={28}
          tabIndex={-1}
          aria-label={t('row.menu', { title: words.title })}
          onClick={({ currentTarget }) => onMenu(currentTarget, row.key)}
        >
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      }
    >
      <Meta words={words} comments={comments} />
    </OutlineRowView>
  )
})

type WordsProps = {
  readonly words: RowWords
  /** What is seen as a sign, for those who hear it. */
  readonly more: string
  readonly isField: boolean
  readonly control: OutlineControl
  readonly id: string
}

function Words({ words: { kind, title, isEmpty, details }, more, isField, control, id }: WordsProps) {
  return (
    <>
      {isField ? (
        <RowField control={control} id={id} title={title} kind={kind} />
      ) : (
        <span className={classes['title']} data-empty={isEmpty || undefined} dir="auto">
          {title}
          {(details.length > 0 || more !== '') && <span className={classes['heard']}>{', '}</span>}
        </span>
      )}
      {details.length > 0 && (
        <span className={classes['details']}>
          {details.join(', ')}
          <span className={classes['heard']}>{', '}</span>
        </span>
      )}
      <span className={classes['heard']}>{more}</span>
    </>
  )
}

/** What kind it is; a note that is an event shows its class. */
function KindSign({ words: { kind, event } }: { words: RowWords }) {
  const Picture = event ? eventFaces[event] : kind === 'connector' ? IconLine : kindIcons[kind]
  const color = event ? feelingColor(eventFeelings[event]) : undefined
  return <Picture size={16} stroke={1.5} className={classes['kind'] ?? ''} color={color} aria-hidden />
}

const eventFaces = { disappointing: IconMoodSad, okay: IconMoodNeutral, delighting: IconMoodHappy } as const
const eventFeelings = { disappointing: -2, okay: 0, delighting: 2 } as const

type MetaProps = { readonly words: RowWords; readonly comments: number }

function Meta({ words: { kind, feelings, department }, comments }: MetaProps) {
  const { departments } = useBoardInfo()
  const known = departments.find(({ key }) => key === department)
  return (
    <span className={classes['meta']} aria-hidden>
      {comments > 0 && (
        <span className={classes['comments']}>
          <IconMessage size={14} stroke={1.5} />
          {comments}
        </span>
      )}
      {kind === 'touchpoint' && <FeelingMark feelings={feelings} />}
      {known && <DepartmentBadge department={known} nameHidden />}
    </span>
  )
}
