/** Whose journey it is: colleagues are customers too (METHOD.md M18, M19). */
export const personaTypes = ['customer', 'prospect', 'internal'] as const
export type PersonaType = (typeof personaTypes)[number]
