import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { type RefObject, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import { type OutlineSection, headingKey } from '../../editor/outline/outline-sections.ts'
import { shownOf } from './outline-shown.ts'
import { Hint } from '../../ui/Hint.tsx'
import { rename } from '../grid/grid-edits.ts'
import { HeadName } from '../grid/HeadName.tsx'
import { LineMenu } from './LineMenu.tsx'
import { addHere } from './outline-commands.ts'
import type { OutlineControl } from './outline-control.ts'
import classes from './outline.module.css'
import { showKey } from './outline-focus.ts'
import type { RowTools } from './BlockRow.tsx'
import { SectionRows } from './SectionRows.tsx'
import { useControl } from './use-control.ts'
import { useSectionName } from './use-section-name.ts'

type Props = {
  readonly section: OutlineSection
  readonly isFirst: boolean
  readonly control: OutlineControl
  readonly scroller: RefObject<HTMLElement | null>
  readonly tools: RowTools
}

/** A stage as a heading with its tree below. Beside the grid, a kind of elements. */
export function SectionView({ section, isFirst, control, scroller, tools }: Props) {
  const { t } = useTranslation('outline')
  const id = useId()
  const name = useSectionName()(section)
  const key = headingKey(section.key)
  const folded = useControl(control, (state) => state.folded)
  const isActive = useControl(control, ({ active }) => active === key)
  const isRenaming = useControl(control, ({ renaming }) => renaming === key)
  const isFolded = folded.has(section.key)
  const shown = shownOf(section, folded)
  useEffect(() => {
    if (isRenaming && scroller.current) showKey(scroller.current, key)
  }, [isRenaming, key, scroller])
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <div
        className={classes['heading']}
        data-active={isActive || undefined}
        // While it is named there is no button that could be found by its key.
        data-outline-key={isRenaming ? key : undefined}
      >
        {isRenaming && section.stage !== null ? (
          <StageName control={control} stage={section.stage} />
        ) : (
          <h3 id={id} className={classes['name']}>
            <button
              type="button"
              className={classes['toggle']}
              aria-expanded={section.rows.length > 0 ? !isFolded : undefined}
              tabIndex={isActive ? 0 : -1}
              data-outline-key={key}
              onFocus={() => control.arrive(key)}
              onClick={() => section.rows.length > 0 && control.fold(section.key, !isFolded)}
            >
              {isFolded ? (
                <IconChevronRight {...icon} aria-hidden />
              ) : (
                <IconChevronDown {...icon} aria-hidden />
              )}
              <span dir="auto">{name}</span>
              <SectionCount section={section} />
            </button>
          </h3>
        )}
        {section.stage !== null && <HeadingTools {...{ section, control, tools, name, headKey: key }} />}
      </div>
      {shown.length > 0 && <SectionRows {...{ shown, isFirst, control, scroller, tools }} label={name} />}
      {section.rows.length === 0 && <p className={classes['nothing']}>{t('empty.stage')}</p>}
    </section>
  )
}

const icon = { size: 16, stroke: 1.5 } as const

function SectionCount({ section }: { section: OutlineSection }) {
  const { t } = useTranslation('outline')
  const { store } = useEditor().document
  const { elements } = store.get()
  const kind = section.kind ?? 'touchpoint'
  const count = section.rows.filter(
    ({ what, id }) => what === 'element' && elements.get(id)?.kind === kind,
  ).length
  if (count === 0) return null
  return <span className={classes['count']}>{t(`what.${kind}`, { count })}</span>
}

function StageName({ control, stage }: { control: OutlineControl; stage: string }) {
  const { t } = useTranslation('outline')
  const { editor } = control
  const now = editor.document.store.get().stages.get(stage)?.name ?? ''
  return (
    <HeadName
      name={now}
      placeholder={t('row.stageName')}
      label={t('row.stageName')}
      onCommit={(name) => name !== now && editor.edit([rename('stages', stage, name)])}
      onClose={(byKey) => {
        control.rename(null)
        if (byKey) control.refocus()
      }}
    />
  )
}

type ToolProps = Pick<Props, 'section' | 'control' | 'tools'> & {
  readonly name: string
  readonly headKey: string
}

function HeadingTools({ section, control, tools, name, headKey }: ToolProps) {
  const { t } = useTranslation('outline')
  const label = t('add.touchpointIn', { stage: name })
  if (section.stage === null || !control.editor.mayAdd('touchpoint')) return null
  return (
    <span className={classes['tools']}>
      <Hint label={`${t('add.touchpoint')} · T`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          tabIndex={-1}
          aria-label={label}
          onClick={() => {
            control.arrive(headKey)
            addHere(control, 'touchpoint')
          }}
        >
          <IconPlus size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Hint>
      <LineMenu
        axis="stages"
        id={section.stage}
        control={control}
        opened={tools.menu === headKey}
        onChange={(isOpen) => tools.onLineMenu(headKey, isOpen)}
      />
    </span>
  )
}
