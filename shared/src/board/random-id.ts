import { uuidv4 } from 'lib0/random'

export const ELEMENT_ID = /^[\w-]{1,64}$/

/** Random and without time or author, so that an id tells nothing about who made the element. */
export const createElementId = (): string => uuidv4().replaceAll('-', '').slice(0, 20)
