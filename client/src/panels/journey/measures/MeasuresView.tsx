import { loadPart } from '../../../locales/i18n.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'

const MeasureDesk = lazyPart(async () => {
  const [{ MeasureDesk }] = await Promise.all([
    import('./MeasureDesk.tsx'),
    loadPart('method'),
    loadPart('measures'),
  ])
  return { default: MeasureDesk }
})

/** Measures, ideas and the log of decisions of a board. */
export function MeasuresView() {
  return <MeasureDesk />
}
