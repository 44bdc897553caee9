import { readableOn } from '../../../ui/readable-on.ts'
import { useDepartmentWords } from './silo-words.ts'
import classes from './silos.module.css'

/** The colour and the letter code of a department; its whole name to be read under the pointer, and heard. */
export function DepartmentSign({ id, isHeard = true }: { id: string; isHeard?: boolean }) {
  const { name, code, department } = useDepartmentWords()(id)
  const style = department && { background: department.color, color: readableOn(department.color) }
  return (
    <span
      className={classes['sign']}
      {...(style && { style })}
      title={name}
      {...(isHeard ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    >
      {code}
    </span>
  )
}
