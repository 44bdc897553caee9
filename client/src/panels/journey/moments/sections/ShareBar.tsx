import type { ReactNode } from 'react'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import figures from './figures.module.css'

type Props = {
  label: ReactNode
  /** 0 … 1; null: nobody said. */
  share: number | null
  color: string
  /** Instead of the share in per cent. */
  figure?: string
  /** What nobody knows is hatched. */
  isUnknown?: boolean
}

/** A share as a bar, with its number beside it. */
export function ShareBar({ label, share, color, figure, isUnknown = false }: Props) {
  const { locale } = useBoardInfo()
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <div className={figures['share']}>
      <span className={figures['shareName']}>{label}</span>
      <span className={figures['track']} aria-hidden>
        <span
          className={figures['bar']}
          data-unknown={isUnknown || undefined}
          style={{ width: `${Math.min(1, share ?? 0) * 100}%`, '--bar': color } as object}
        />
      </span>
      <span className={figures['shareFigure']}>
        {figure ?? (share === null ? '' : percent.format(share))}
      </span>
    </div>
  )
}
