import { SheetLoading } from '../SheetLoading.tsx'

export function FiguresView() {
  return <SheetLoading />
}
