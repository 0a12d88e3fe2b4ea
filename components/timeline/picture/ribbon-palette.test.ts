import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { darkPalette, lightPalette, propertyPalette } from '@/components/timeline/picture/ribbon-palette'

const tokens = readFileSync('components/layout/tokens.css', 'utf8')

test.each(Object.keys(propertyPalette) as (keyof typeof propertyPalette)[])('%s is the colour of the pages', (name) => {
  const property = /^var\((--[a-z-]+)\)$/.exec(propertyPalette[name])?.[1]
  expect(tokens).toContain(`${property}: light-dark(${lightPalette[name]}, ${darkPalette[name]});`)
})
