import type { Feeling } from '@wegpunkt/shared/board/schema'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { gradeOf } from '../../../../locales/format.ts'
import { feelingColor } from '../../../../ui/board-colors.ts'
import figures from './figures.module.css'

const nearest = (value: number): Feeling => Math.max(-2, Math.min(2, Math.round(value)))

/** A value on the scale with its sign, and its colour beside it. */
export function Grade({ value }: { value: number }) {
  const { locale } = useBoardInfo()
  return (
    <span className={figures['grade']}>
      <span className={figures['dot']} style={{ background: feelingColor(nearest(value)) }} aria-hidden />
      {gradeOf(locale, value)}
    </span>
  )
}
