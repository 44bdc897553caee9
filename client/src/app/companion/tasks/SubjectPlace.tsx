import type { Subject } from '@wegpunkt/shared/http/companion-routes'
import page from '../companion.module.css'
import { usePlaceText } from './use-place-text.ts'

/** In which stage and lane it lies. */
export function SubjectPlace({ subject }: { subject: Subject }) {
  const place = usePlaceText()(subject)
  return place === '' ? null : <p className={page['small']}>{place}</p>
}
