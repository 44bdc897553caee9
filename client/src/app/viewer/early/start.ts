import { openEarly } from './early-link.ts'

// A file of its own, which the browser runs while the program is still on its way.
openEarly(window.location)
