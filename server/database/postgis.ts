import type { Extension } from '@electric-sql/pglite'
import { postgis as whole } from '@electric-sql/pglite-postgis'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { constants, gunzipSync, gzipSync } from 'node:zlib'
import { createTar, parseTar } from 'nanotar'

/**
 * PostGIS for the embedded database without what no town asks of it: rasters, topologies, addresses of the USA, projections.
 * The engine unpacks and compiles the whole package at every opening; a third of it opens in little more than half the time and memory.
 * What is left is made once, at the first opening, and kept in the folder.
 */
export function postgisIn(folder: string): Extension {
  return {
    name: whole.name,
    setup: async (database, options) => {
      const { bundlePath, ...ready } = await whole.setup(database, options)
      return { ...ready, bundlePath: bundlePath && pathToFileURL(keptBundle(bundlePath, folder)) }
    },
  }
}

const isNeeded = ({ name }: { name: string }): boolean =>
  /(?:^|\/)(?:postgis-\d+\.so|postgis\.control|postgis--\d[\d.]*\.sql)$/.test(name)

/** The kept part of this version of the package; it comes into its place whole, and those of other versions go. */
function keptBundle(bundle: URL, folder: string): string {
  const about = JSON.parse(readFileSync(new URL('../package.json', bundle), 'utf8')) as { version: string }
  const name = `postgis-${about.version}.tar.gz`
  const kept = join(folder, name)
  if (existsSync(kept)) return kept
  for (const other of readdirSync(folder)) if (/^postgis-.*\.tar\.gz/.test(other)) rmSync(join(folder, other))
  const needed = parseTar(gunzipSync(readFileSync(bundle)), { filter: isNeeded })
  const aside = `${kept}.part`
  writeFileSync(aside, gzipSync(createTar(needed), { level: constants.Z_BEST_SPEED }))
  renameSync(aside, kept)
  return kept
}
