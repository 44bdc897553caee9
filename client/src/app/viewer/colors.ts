import { colorVariables, grey, greyDark, indigo } from '../../ui/theme-colors.ts'

/** What Mantine gives the pages of those who work here, and this page is without. */
const more = {
  light: {
    '--mantine-color-text': '#24221e',
    '--mantine-primary-color-filled': indigo[6],
    '--mantine-color-gray-5': grey[5],
  },
  dark: {
    '--mantine-color-text': greyDark[0],
    '--mantine-primary-color-filled': indigo[6],
    '--mantine-color-gray-5': grey[5],
  },
}

/** The same colours as on every page, as a style sheet: the page of a link does not wait for all of Mantine's. */
export const colorSheet = (): string =>
  (['light', 'dark'] as const)
    .map((scheme) => {
      const colors = Object.entries({ ...colorVariables[scheme], ...more[scheme] })
      const lines = colors.map(([name, color]) => `${name}:${color}`).join(';')
      return `:root[data-mantine-color-scheme="${scheme}"]{color-scheme:${scheme};${lines}}`
    })
    .join('\n')
