import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/**
 * A thread that makes PNGs of SVGs with the Inter fonts, one after the other: a fifth of a second each, in which the server could answer
 * nobody. Run by `rasterise.ts` from its path, past the bundler, so that packages and fonts lie where they were installed.
 */
const { resolve } = createRequire(import.meta.url)
await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')))
const fontBuffers = ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold', '700Bold/Inter_700Bold'].map(
  (font) => new Uint8Array(readFileSync(resolve(`@expo-google-fonts/inter/${font}.ttf`))),
)
const options = { font: { fontBuffers, defaultFontFamily: 'Inter', loadSystemFonts: false } }

parentPort?.on('message', (svg) => {
  try {
    const drawing = new Resvg(svg, options)
    const image = drawing.render()
    parentPort?.postMessage({ png: image.asPng() })
    image.free()
    drawing.free()
  } catch (error) {
    parentPort?.postMessage({ fault: String(error) })
  }
})
