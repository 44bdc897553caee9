import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'
import { boardVariables } from './board-colors.ts'

/** Neutral warm greys, light to dark; 5 is the lightest that outlines a control (≥ 3 on white), 6 the lightest for text. */
export const grey: MantineColorsTuple = [
  '#faf9f7',
  '#f3f2ef',
  '#e8e6e1',
  '#d9d6d0',
  '#bcb8b0',
  '#8a867e',
  '#67635c',
  '#524f49',
  '#37352f',
  '#24221e',
]

/** The same greys for the dark appearance, from text (0) to the deepest ground (9), as Mantine orders them. */
export const greyDark: MantineColorsTuple = [
  '#e9e7e3',
  '#cfccc6',
  '#aba79f',
  '#979289',
  '#4a4741',
  '#37352f',
  '#2a2825',
  '#1f1e1b',
  '#181715',
  '#11100f',
]

export const indigo: MantineColorsTuple = [
  '#eef0ff',
  '#dfe2ff',
  '#bcc2fb',
  '#9da6f8',
  '#828cf3',
  '#5f6ae8',
  '#4f58d9',
  '#4249bd',
  '#363c99',
  '#2b2f75',
]

/** Red is for what destroys or fails, and for nothing else. */
export const red: MantineColorsTuple = [
  '#fdf0ed',
  '#fadcd6',
  '#f2b5aa',
  '#ea8c7c',
  '#e46f5c',
  '#d4513c',
  '#b83a26',
  '#9c2f1e',
  '#7d2618',
  '#5e1c12',
]

/** What Mantine has no name for. Every colour of ours in CSS comes from here. */
export const colorVariables = {
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': grey[6],
    '--mantine-color-placeholder': grey[6],
    '--mantine-color-error': red[6],
    '--mantine-color-anchor': indigo[6],
    '--wp-ground': grey[0],
    '--wp-sunken': grey[1],
    '--wp-line': grey[2],
    '--wp-control-line': grey[5],
    '--wp-accent-soft': indigo[0],
    '--wp-accent-text': indigo[7],
    '--wp-found': '#ffe27a',
    '--wp-found-text': '#24221e',
    '--wp-found-line': '#9a6f00',
    ...boardVariables('light'),
  },
  dark: {
    '--mantine-color-body': greyDark[7],
    '--mantine-color-dimmed': greyDark[2],
    '--mantine-color-placeholder': greyDark[3],
    '--mantine-color-error': red[3],
    '--mantine-color-anchor': indigo[3],
    '--wp-ground': greyDark[8],
    '--wp-sunken': greyDark[6],
    '--wp-line': greyDark[5],
    '--wp-control-line': '#7d796f',
    '--wp-accent-soft': '#2a2c4d',
    '--wp-accent-text': indigo[2],
    '--wp-found': '#ecc94b',
    '--wp-found-text': '#1f1e1b',
    '--wp-found-line': '#ecc94b',
    ...boardVariables('dark'),
    '--mantine-color-indigo-light': '#2a2c4d',
    '--mantine-color-indigo-light-hover': '#33365f',
    '--mantine-color-indigo-light-color': indigo[2],
  },
} satisfies ReturnType<CSSVariablesResolver>

export const cssVariables: CSSVariablesResolver = () => colorVariables
