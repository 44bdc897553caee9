import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `vite` sends what only the server can answer, while the client is being developed. */
const server = process.env['WEGPUNKT_SERVER'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [react()],
  server: {
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/collab': { target: server, ws: true, changeOrigin: false },
    },
  },
  build: {
    target: 'es2023',
    // The content-security policy allows no `data:` scripts or fonts; assets stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
  },
})
