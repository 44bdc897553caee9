import { expect, it } from 'vitest'
import { foundOptions } from './found-options.ts'

const options = [
  { group: 'Spuren', items: [{ value: 'a', label: 'Gefühls\u00ADkurve' }] },
  {
    group: 'Touchpoints',
    items: [
      { value: 'b', label: 'Größe wählen' },
      { value: 'c', label: 'Rechnung' },
    ],
  },
]
const found = (search: string) => foundOptions({ options, search, limit: Infinity })

it('[P684] a stop is found by what one types, in its group, wherever its name may break', () => {
  expect(found('Gefühlskurve')).toEqual([options[0]])
  expect(found('gefühls\u00ADk')).toEqual([options[0]])
  expect(found('grosse')).toEqual([{ group: 'Touchpoints', items: [{ value: 'b', label: 'Größe wählen' }] }])
  expect(found('wählen größe')).toHaveLength(1)
  expect(found(' ')).toEqual(options)
  expect(found('nichts davon')).toEqual([])
})
