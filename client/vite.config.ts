import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const server = process.env['VECHE_SERVER'] ?? 'http://localhost:3000'
const root = new URL('.', import.meta.url).pathname

/** The client: built to `dist/client`; in development a proxy to the server named by `VECHE_SERVER`. */
export default defineConfig({
  root,
  plugins: [react(), preloadFonts(), leaveOut()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The check of the build's size follows it; no page asks for it.
    manifest: true,
    target: 'es2022',
    // The protocol's editor is large, and a chunk of its own.
    chunkSizeWarningLimit: 700,
    // A font or a picture inlined as data: would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups() } } },
  },
  server: {
    port: Number(process.env['CLIENT_PORT'] ?? 5173),
    fs: { allow: ['..'] },
    // The Host header stays the browser's own, so that the server's check of Origin holds in development too.
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
      '/documents': { target: server, ws: true },
    },
  },
})

/** React changes rarely and is cached alone; the map libraries must not leak out of the map; what most screens share comes in one piece, but for what the map, which everybody opens first, does without: forms and the words of votes. */
function chunkGroups() {
  return [
    {
      name: 'react',
      test: /node_modules\/(react|react-dom|react-router|scheduler|cookie|set-cookie-parser)\//,
      priority: 2,
    },
    {
      name: 'map',
      test: /node_modules\/(leaflet|react-leaflet|@react-leaflet|protomaps-leaflet|supercluster|kdbush)\//,
      priority: 1,
    },
    // What the map's list is made of; its lazy parts share it too, and many small files would weigh more than one.
    {
      name: 'list',
      test: /client\/(tasks\/task-card|screens\/public\/(items|filters))\.tsx?$/,
    },
    {
      name: 'core',
      test: /\/(shared|client\/(core|ui|texts))\/(?!(.*\/)?(field|fields|confirm|result-words|decision|act|photo|upload|photo-box|follow-button|table-links|heard|part|draft|state-words|money-words|drafts|initiatives|procedure|support|following|payments|rounds|round-desk|round-turnout|recount|fraction)\.tsx?$|.*-texts\.tsx?$)|node_modules\/(socket\.io|engine\.io|@socket\.io|zod|idb|uuid|@tabler)/,
      minShareCount: 18,
    },
  ]
}

/** What the map's library brings for tile archives and ready-made styles: a quarter of its size, and we use neither. */
function leaveOut(): Plugin {
  const names: Readonly<Record<string, string>> = {
    pmtiles: 'PMTiles',
    '@protomaps/basemaps': 'namedFlavor',
    color2k: 'mix',
  }
  const mark = '\0left-out:'
  return {
    name: 'veche-leave-out',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer) =>
      names[source] && importer?.includes('protomaps-leaflet') ? mark + source : undefined,
    load: id => {
      const name = id.startsWith(mark) && names[id.slice(mark.length)]
      return name ? `export function ${name}() { throw new Error('${name} is not part of this build') }` : undefined
    },
  }
}

/** Asks for the two font files every Russian page needs before the style sheet is read. */
function preloadFonts(): Plugin {
  return {
    name: 'veche-preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const fonts = Object.keys(bundle ?? {}).filter(name => /golos-text-(cyrillic|latin)-wght.*\.woff2$/.test(name))
        return fonts.map(name => ({
          tag: 'link',
          injectTo: 'head-prepend' as const,
          attrs: { rel: 'preload', href: `/${name}`, as: 'font', type: 'font/woff2', crossorigin: true },
        }))
      },
    },
  }
}
