import { useBoardInfo } from '../../../../editor/board-info.ts'
import { gradeOf } from '../../../../locales/format.ts'
import { feelingColor } from '../../../../ui/board-colors.ts'
import { feelingOf } from '../../../../ui/feeling-of.ts'
import figures from './figures.module.css'

/** A value on the scale with its sign, and its colour beside it. */
export function Grade({ value }: { value: number }) {
  const { locale } = useBoardInfo()
  return (
    <span className={figures['grade']}>
      <span className={figures['dot']} style={{ background: feelingColor(feelingOf(value)) }} aria-hidden />
      {gradeOf(locale, value)}
    </span>
  )
}
