import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The page is served under a content policy without inline scripts, styles or fonts in data URIs: nothing is inlined.
export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The older of the two Chromiums that the app runs on.
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    reportCompressedSize: false,
    // The page comes from the disk: one file of any size costs no round trips.
    chunkSizeWarningLimit: 4096,
  },
})
