/** Remembered on this device from the first run until the hint is hidden. */
export const FIRST_STEPS = 'first-steps'
