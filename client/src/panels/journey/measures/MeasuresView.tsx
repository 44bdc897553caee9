import { SheetLoading } from '../SheetLoading.tsx'

export function MeasuresView() {
  return <SheetLoading />
}
