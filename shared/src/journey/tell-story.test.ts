import { describe, expect, it } from 'vitest'
import type { Story } from './rows.ts'
import { storiesAsMarkdown, tellStory } from './tell-story.ts'

const story = (fields: Partial<Story>): Story => ({
  id: 's',
  title: '',
  text: '',
  touchpointIds: ['bill'],
  consent: 'yes',
  ...fields,
})
const told = (text: string, fields: Partial<Story> = {}): unknown => {
  const { text: words } = { text: '', ...tellStory(story({ text, ...fields }), 'eine Kundin') }
  return words
}
const asMarkdown = (stories: readonly Story[]): string =>
  storiesAsMarkdown(stories, {
    heading: 'Stories',
    at: 'At',
    standInOf: ({ persona }) => (persona === 'eva' ? 'Eva' : 'a customer'),
    titlesOf: ({ touchpointIds }) => touchpointIds,
  })

describe('a story that is told outside', () => {
  it.each(['no', 'unknown'] as const)('[J65] M35 is refused while consent is %s', (consent) => {
    expect(tellStory(story({ consent, text: 'x' }), 'Eva')).toEqual({ refused: 'no-consent', values: {} })
    expect(asMarkdown([story({ consent, title: 'secret' })])).toBe('# Stories\n')
  })

  it.each([
    ['Rosa Merten rief an.', 'eine Kundin rief an.'],
    ['Frau Merten rief an, Rosa!', 'eine Kundin rief an, eine Kundin!'],
    ['Frau Dr. Rosa Merten und ROSA', 'eine Kundin und eine Kundin'],
    ['Rosas Paket, Merten’s Kiste', 'eine Kundins Paket, eine Kundin’s Kiste'],
    ['Mertensdorf, Prosa, Rosarot', 'Mertensdorf, Prosa, Rosarot'],
  ])('[J65] M35 has somebody else in the place of the name: %s', (text, expected) => {
    expect(told(text, { teller: 'Rosa Merten' })).toBe(expected)
  })

  it('[J65] M35 keeps the name where the consent covers it, and addresses never', () => {
    const text = 'Rosa Merten, rosa@example.org, 0711 / 123 45 67, im Mai 2026'
    expect(told(text, { teller: 'Rosa Merten', named: true })).toBe('Rosa Merten, …, …, im Mai 2026')
  })

  it('[J65] M35 is not undone by signs in a name, nor by a name that says nothing', () => {
    expect(told('A.B. (x) sprach', { teller: 'A.B. (x)' })).toContain('sprach')
    expect(told('Frau sein ist gut', { teller: 'Frau' })).toBe('Frau sein ist gut')
    expect(told('In Bo ist Bo', { teller: '   ' })).toBe('In Bo ist Bo')
  })

  it('[J65] M35 comes as text: no fence, table, underline or blanks make something else of it', () => {
    const text = '~~~\nHa\n===\n    code\n| a | b |\n&lt;b> Ott & Co ~5'
    expect(asMarkdown([story({ title: 'x', text })])).toContain(
      String.raw`\~\~\~
Ha
\===
code
\| a \| b \|
&amp;lt;b\> Ott &amp; Co \~5`,
    )
  })

  it('[J65] M35 comes as text: nothing in it becomes a heading, a link or a page', () => {
    const text = '# Ha\n1. <script>alert(1)</script> [x](https://example.org) *y*'
    expect(
      asMarkdown([
        story({ title: 'Rosa wins', text, teller: 'Rosa', persona: 'eva' }),
        story({ title: 'hidden', consent: 'no' }),
      ]),
    ).toBe(
      '# Stories\n\n## Eva wins\n\n\\# Ha\n1\\. \\<script\\>alert(1)\\</script\\> \\[x\\](https://example.org) \\*y\\*\n\n_At: bill_\n',
    )
  })

  it.each([
    ['Yes\n===', 'Yes\n\\==='],
    ['~~gone~~', String.raw`\~\~gone\~\~`],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['    code', 'code'],
  ])('[J65] M35 %j is text in it', (text, written) => {
    expect(asMarkdown([story({ title: 'T', text })])).toContain(`\n\n${written}\n\n`)
  })
})
