/** In place of an id, where the fields are of more than one element. */
export const SEVERAL = 'several'
