import type { Shape } from '@wegpunkt/shared/board/schema'
import type { z } from 'zod'
import { shapeCorners } from './shape-corners.ts'

type Props = { form: z.infer<typeof Shape>['form']; size?: number }

const WIDTH = 16
const HEIGHT = 13

/** A form as it is on the board, as a picture on a button. */
export function FormIcon({ form, size = 20 }: Props) {
  const [left, top] = [(20 - WIDTH) / 2, (20 - HEIGHT) / 2]
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinejoin="round"
      aria-hidden
    >
      {form === 'rectangle' && <rect x={left} y={top} width={WIDTH} height={HEIGHT} rx={2} />}
      {form === 'ellipse' && <ellipse cx={10} cy={10} rx={WIDTH / 2} ry={HEIGHT / 2} />}
      {form !== 'rectangle' && form !== 'ellipse' && (
        <polygon
          points={shapeCorners[form].map(([x, y]) => `${left + x * WIDTH},${top + y * HEIGHT}`).join(' ')}
        />
      )}
    </svg>
  )
}
