import { expect, it } from 'vitest'
import { workshopFormats } from './choices.ts'
import { readTemplate, templateOf } from './own-template.ts'
import { Agenda, PhaseInput, agendaIssues, phaseIssues } from './phase.ts'
import { templateFor } from './templates/workshop-templates.ts'
import { phase, planned } from './testing/workshops.ts'

const issues = (fields: object, format: (typeof workshopFormats)[number] = 'meeting'): string[] => {
  const read = PhaseInput.safeParse({ name: 'Sammeln', minutes: 10, ...fields })
  if (!read.success) return read.error.issues.map(({ path }) => path.join('.'))
  return phaseIssues(read.data, format).map(({ path }) => path)
}

it('[K1] a phase lasts a minute at least, and longer than a day only in an idea campaign (METHOD.md M45)', () => {
  for (const minutes of [0, -5, 1.5, Number.NaN]) expect(issues({ minutes })).toEqual(['minutes'])
  expect(issues({ minutes: 24 * 60 })).toEqual([])
  expect(issues({ minutes: 24 * 60 + 1 })).toEqual(['minutes'])
  expect(issues({ minutes: 24 * 60 + 1 }, 'idea-campaign')).toEqual([])
  expect(issues({ minutes: 101 * 24 * 60 }, 'idea-campaign')).toEqual(['minutes'])
  expect(issues({ name: '' })).toEqual(['name'])
  expect(issues({ prompt: 'x'.repeat(501) })).toEqual(['prompt'])
  expect(issues({ focus: { on: 'stage' } })).toEqual(['focus.id'])
  expect(issues({ votes: 0 })).toEqual(['votes'])
  expect(Agenda.safeParse(Array.from({ length: 61 }, () => ({ name: 'x', minutes: 1 }))).success).toBe(false)
})

it('[K1] what contradicts itself in a phase is refused: secret editing, work without hands, votes beyond all', () => {
  expect(issues({ visibility: 'private', right: 'edit' })).toEqual(['right'])
  expect(issues({ activity: 'voting', right: 'view' })).toEqual(['right'])
  expect(issues({ activity: 'voting', votes: 3, perElement: 4 })).toEqual(['perElement'])
  expect(issues({ activity: 'none', right: 'view', visibility: 'anonymous' })).toEqual([])
  const twice = [phase('a'), phase('a')]
  expect(agendaIssues(twice, 'meeting')).toEqual([{ path: 'phases', message: 'A phase is named twice' }])
})

it.each(workshopFormats)(
  '[K2] the template of %s is an agenda in both languages (METHOD.md M44)',
  (format) => {
    const [de, en] = [templateFor(format, 'de'), templateFor(format, 'en')]
    for (const template of [de, en]) {
      expect(readTemplate(JSON.stringify(template))).toEqual(template)
      expect(template.phases.every(({ name, prompt }) => name !== '' && prompt !== '')).toBe(true)
    }
    const kinds = ({ phases }: typeof de) => phases.map(({ minutes, activity }) => [minutes, activity])
    expect(kinds(de)).toEqual(kinds(en))
    expect(de.phases.map(({ name }) => name)).not.toEqual(en.phases.map(({ name }) => name))
    const sum = de.phases.reduce((all, { minutes }) => all + minutes, 0)
    expect(format !== 'meeting' || sum === 60).toBe(true)
  },
)

it('[K2] an own template is a file with a version that comes back as it was, without what happened', () => {
  const workshop = planned(phase('a', { activity: 'notes', focus: { on: 'stage', id: 's' } }))
  const template = templateOf(workshop)
  expect(JSON.stringify(template)).not.toMatch(/ann|"id"|focus/)
  expect(readTemplate(JSON.stringify(template))).toEqual(template)
})

it('[K2] a kind of phase that nobody knows is run by hand, and what is wrong otherwise is named (METHOD.md M43)', () => {
  const template = templateFor('meeting', 'de')
  const [first] = template.phases
  const withPhase = (fields: object) =>
    readTemplate(JSON.stringify({ ...template, phases: [{ ...first, ...fields }] }))
  expect(withPhase({ activity: 'breathing' })).toMatchObject({ phases: [{ activity: 'unknown' }] })
  expect(withPhase({ minutes: 0 })).toMatchObject([{ line: 'phases.0.minutes' }])
  expect(withPhase({ minutes: 5_000 })).toMatchObject([{ line: 'phases.0.minutes' }])
  expect(withPhase({ activity: 7 })).toMatchObject([{ line: 'phases.0.activity' }])
  for (const text of ['', '{', 'null', '[]', '7', '{"phases":7}', '{"phases":[null]}'])
    expect(Array.isArray(readTemplate(text))).toBe(true)
  expect(readTemplate(JSON.stringify({ ...template, version: 2 }))).toMatchObject([{ line: 'version' }])
})
