import { useQuery } from '@tanstack/react-query'
import { qrPath } from './qr-path.ts'
import classes from './people.module.css'

/** What a scanner needs around a code, in modules. */
const QUIET = 3

type Props = { readonly text: string; readonly label: string }

/** A text as a QR code, dark on white in every theme: that is what cameras know. What draws it comes when it is needed. */
export function QrCode({ text, label }: Props) {
  const { data } = useQuery({
    queryKey: ['qr-code', text],
    queryFn: async () => {
      const { encode } = await import('uqr')
      const { data: rows, size } = encode(text, { ecc: 'M', border: 0 })
      return { size, path: qrPath(rows) }
    },
    staleTime: Infinity,
  })
  const side = (data?.size ?? 29) + 2 * QUIET
  return (
    <svg
      className={classes['qr']}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} rx={2} fill="#fff" />
      {data && <path d={data.path} fill="#000" />}
    </svg>
  )
}
