import classes from './details.module.css'

/** What somebody wrote, as they wrote it; nothing where nobody did. */
export function Prose({ title, text }: { title: string; text: string | undefined }) {
  if (!text?.trim()) return null
  return (
    <section>
      <h3>{title}</h3>
      <p className={classes['prose']}>{text}</p>
    </section>
  )
}
