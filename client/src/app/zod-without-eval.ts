import { config } from 'zod'

/**
 * Imported before everything else. Zod would otherwise try `new Function` to see whether it may generate
 * code, and the page's content-security policy would report that on the console.
 */
config({ jitless: true })
