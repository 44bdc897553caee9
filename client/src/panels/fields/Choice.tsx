import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './fields.module.css'

type Props<V extends string | number> = {
  label: string
  options: readonly {
    readonly value: V
    readonly label: string
    /** A longer word for those who hear it, or hover. */
    readonly title?: string
    readonly sign?: ReactNode
  }[]
  /** Undefined: they differ. Null: nothing is chosen. */
  value: V | null | undefined
  onChange: (value: V | null) => void
  /** Stands in the same line, to the right of the label. */
  beside?: ReactNode
  /** Label and buttons in one line. */
  inline?: boolean
  /** One is always chosen: pressing it again changes nothing. */
  required?: boolean
}

/** One of a few. Pressing what is chosen takes it back: nothing here has to be answered. */
export function Choice<V extends string | number>({
  label,
  options,
  value,
  onChange,
  beside,
  inline = false,
  required = false,
}: Props<V>) {
  const { t } = useTranslation('editor')
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={inline ? classes['inline'] : undefined}>
      <div className={classes['labelRow']}>
        <span id={id} className={classes['label']}>
          {label}
        </span>
        {value === undefined && <span className={classes['mixed']}>{t('mixed')}</span>}
        {beside}
      </div>
      <div className={classes['choices']}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            className={classes['choice']}
            aria-pressed={option.value === value}
            aria-label={option.title}
            title={option.title}
            onClick={() => {
              if (option.value !== value) onChange(option.value)
              else if (!required) onChange(null)
            }}
          >
            {option.sign}
            {option.label}
          </button>
        ))}
      </div>
    </div>
  )
}
