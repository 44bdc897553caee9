import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core'
import { type Feeling, NoteColor } from '@wegpunkt/shared/board/schema'
import { describe, expect, it } from 'vitest'
import firstPaint from '../../public/first-paint.js?raw'
import { feelingColor, feelingColors, noteColors, noteFill } from './board-colors.ts'
import { contrast, readableOn } from './readable-on.ts'
import { theme } from './theme.ts'
import { cssVariables } from './theme-colors.ts'

const full = mergeMantineTheme(DEFAULT_THEME, theme)
const { light, dark } = cssVariables(full)
const { gray, dark: greys, indigo, red } = full.colors

const feelings: readonly Feeling[] = [-2, -1, 0, 1, 2]

/** WCAG 2.2: 4.5 for text, 3 for what only has to be seen. */
const TEXT = 4.5
const SEEN = 3

const grounds = {
  light: [light['--mantine-color-body'], light['--wp-ground'], light['--wp-sunken']],
  dark: [dark['--mantine-color-body'], dark['--wp-ground'], dark['--wp-sunken']],
}

const onEach = (colors: readonly (string | undefined)[], on: readonly (string | undefined)[]): number =>
  Math.min(...colors.flatMap((color) => on.map((ground) => contrast(color ?? '', ground ?? ''))))

describe('the colours', () => {
  it('[P57] the first paint has the ground of the page, light and dark', () => {
    const [, darkGround, lightGround] = /backgroundColor = dark \? '(.*)' : '(.*)'/.exec(firstPaint) ?? []
    expect([darkGround, lightGround]).toEqual([dark['--wp-ground'], light['--wp-ground']])
  })

  it('[P58] each feeling and each colour of notes is the same beside the canvas as on it', () => {
    for (const [variables, scheme] of [
      [light, 'light'],
      [dark, 'dark'],
    ] as const) {
      for (const feeling of feelings) {
        expect(variables[`--wp-feeling-${feeling}`]).toBe(feelingColors[scheme][feeling])
        expect(feelingColor(feeling)).toBe(`var(--wp-feeling-${feeling})`)
      }
      for (const color of NoteColor.options) {
        expect(variables[`--wp-note-${color}`]).toBe(noteColors[scheme][color].fill)
        expect(noteFill(color)).toBe(`var(--wp-note-${color})`)
      }
    }
  })

  it('[P52] text is readable on every ground, light and dark', () => {
    const lightTexts = [full.black, light['--mantine-color-dimmed'], light['--mantine-color-error']]
    const darkTexts = [greys[0], dark['--mantine-color-dimmed'], dark['--mantine-color-error']]
    expect(onEach(lightTexts, grounds.light)).toBeGreaterThanOrEqual(TEXT)
    expect(onEach(darkTexts, grounds.dark)).toBeGreaterThanOrEqual(TEXT)
    expect(onEach([light['--mantine-color-anchor']], grounds.light)).toBeGreaterThanOrEqual(TEXT)
    expect(onEach([dark['--mantine-color-anchor']], grounds.dark)).toBeGreaterThanOrEqual(TEXT)
    expect(onEach([light['--wp-accent-text']], [light['--wp-accent-soft']])).toBeGreaterThanOrEqual(TEXT)
    expect(onEach([dark['--wp-accent-text']], [dark['--wp-accent-soft']])).toBeGreaterThanOrEqual(TEXT)
  })

  it('[P52] what removes something in a menu has the red that is readable in light and dark', () => {
    const sources = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true })
    const fixed = Object.entries(sources).filter(([, source]) =>
      /<Menu\.Item\s[^>]*\bcolor="red"/.test(source),
    )
    expect(fixed.map(([file]) => file)).toEqual([])
    expect(Object.values(sources).join('')).toContain('<Menu.Item c="var(--mantine-color-error)"')
  })

  it('[P227] what a search found in a text stands out and is readable, light and dark', () => {
    for (const [variables, ground] of [
      [light, grounds.light],
      [dark, grounds.dark],
    ] as const) {
      expect(onEach([variables['--wp-found-text']], [variables['--wp-found']])).toBeGreaterThanOrEqual(TEXT)
      expect(onEach([variables['--wp-found-line']], ground)).toBeGreaterThanOrEqual(SEEN)
    }
  })

  it('[P52] white is readable on filled buttons', () => {
    expect(onEach([indigo[6], indigo[7], red[6], red[7]], ['#ffffff'])).toBeGreaterThanOrEqual(TEXT)
  })

  it('[P52] the edge of an input is seen, light and dark', () => {
    expect(onEach([light['--wp-control-line']], ['#ffffff'])).toBeGreaterThanOrEqual(SEEN)
    expect(onEach([dark['--wp-control-line']], [greys[6], greys[7], greys[8]])).toBeGreaterThanOrEqual(SEEN)
    expect(gray[0]).toBe(light['--wp-ground'])
  })

  it.each(['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#D55E00', '#56B4E9', '#F0E442', '#808080'])(
    '[P53] letters are readable on the department colour %s',
    (color) => {
      expect(contrast(readableOn(color), color)).toBeGreaterThanOrEqual(TEXT)
    },
  )
})
