import classes from './rollout-map.module.css'

const SIZE = 26

/** A stage of the rollout: a shape and its number, never a colour alone; without a number nothing is decided yet. */
export function StageSign({ stage }: { stage: number | null }) {
  return (
    <svg
      className={classes['sign']}
      width={SIZE}
      height={SIZE}
      viewBox="0 0 26 26"
      aria-hidden
      data-stage={stage ?? 'none'}
    >
      {shapeOf(stage)}
      <text x={13} y={stage === 2 ? 19 : 17.5} textAnchor="middle">
        {stage ?? '?'}
      </text>
    </svg>
  )
}

function shapeOf(stage: number | null) {
  if (stage === 1) return <circle cx={13} cy={13} r={11} />
  if (stage === 2) return <path d="M13 1.5 25 23.5H1Z" strokeLinejoin="round" />
  if (stage === 3) return <rect x={3} y={3} width={20} height={20} rx={2} />
  return <path d="M13 1 25 13 13 25 1 13Z" strokeDasharray="3 2" />
}
