import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

// A measurement may build the same program beside ours with one more route (tests/bench); no other build knows it.
const extra = process.env.MINYI_EXTRA_ROUTE
const beside = extra && { buildDirectory: '.cache/bench-build', routes: (define) => define((route) => route('extra', extra)) }

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      ignoredRouteFiles: ['**/*.test.{ts,tsx}', '**/*.server.ts'],
      ...beside,
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  // Vite would bundle what it meets while it looks for the browser's dependencies; this one is the server's alone.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  // Unused (type-only) imports are dropped, so that no page carries a server library for a type's sake.
  esbuild: { tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false, jsx: 'react-jsx' } } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // A route without a page (a download) has no script: nothing to tell the administrator who installs.
    rollupOptions: { onwarn: (warning, warn) => void (warning.code === 'EMPTY_BUNDLE' || warn(warning)) },
  },
})
