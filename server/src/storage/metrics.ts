import { Counter, type Registry } from 'prom-client'

/** What storage counts. A registry takes each name once, so call this once a registry. */
export const storageMetrics = (registry: Registry) => ({
  setAside: new Counter({
    name: 'wegpunkt_rows_set_aside_total',
    help: 'Saved updates whose checksum did not fit, moved to quarantine',
    registers: [registry],
  }),
})
