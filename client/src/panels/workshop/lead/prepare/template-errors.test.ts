import { templateFor } from '@wegpunkt/shared/workshop/templates/workshop-templates'
import { expect, it } from 'vitest'
import { readTemplateFile } from './template-errors.ts'

const template = templateFor('meeting', 'de')
const [first] = template.phases
const read = (content: unknown) =>
  readTemplateFile(new Blob([typeof content === 'string' ? content : JSON.stringify(content)]))

it('[P470] a template from a file is read, and what is wrong in it is told by phase and field', async () => {
  expect(await read(template)).toEqual({ template })
  const phases = [first, { ...first, minutes: 0 }, { ...first, name: '', right: 'fly' }, 7]
  expect(await read({ ...template, phases })).toEqual({
    errors: [
      { phase: 2, field: 'minutes', rule: 'minutes' },
      { phase: 3, field: 'name', rule: 'name' },
      { phase: 3, field: 'right', rule: 'right' },
      { phase: 4, field: 'phase', rule: 'other' },
    ],
  })
  const secretEdit = [{ ...first, right: 'edit', visibility: 'private' }]
  expect(await read({ ...template, phases: secretEdit })).toEqual({
    errors: [{ phase: 1, field: 'right', rule: 'right' }],
  })
  expect(await read({ ...template, version: 9, name: '' })).toEqual({
    errors: [
      { phase: null, field: 'version', rule: 'version' },
      { phase: null, field: 'name', rule: 'name' },
    ],
  })
})

it('[P470] what is no template at all is told so in one sentence', async () => {
  for (const content of ['', '{', '[]', 'PK\u0003\u0004', { template: 'recipe' }])
    expect(await read(content)).toEqual({ unreadable: 'noTemplate' })
  expect(await read('x'.repeat(1024 * 1024 + 1))).toEqual({ unreadable: 'tooBig' })
})
