import { describe, expect, it } from 'vitest'
import { KeptImages } from '@/lib/data/images/kept-images'
import { rasterise } from '@/lib/data/images/rasterise'

const svgOf = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 63" width="120" height="63" font-family="Inter"><text x="9" y="40">${text}</text></svg>`

function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset)
  expect([...png.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

describe('an image', () => {
  it('is drawn with its letters, and once', async () => {
    const [one, same, other] = await Promise.all([rasterise(svgOf('Late')), rasterise(svgOf('Late')), rasterise(svgOf(''))])
    expect(sizeOf(one)).toEqual({ width: 120, height: 63 })
    expect(same).toBe(one)
    expect(await rasterise(svgOf('Late'))).toBe(one)
    expect(other.byteLength).toBeLessThan(one.byteLength)
  })

  it('that cannot be drawn says so and spoils no other', async () => {
    const [broken, whole] = await Promise.allSettled([rasterise('<svg'), rasterise(svgOf('Whole'))])
    expect(broken).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('could not be drawn') } })
    expect(whole.status).toBe('fulfilled')
  })

  it('waits for its turn, but not behind too many', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => rasterise(svgOf(String(n)))))
    const refused = asked.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(18)
    expect(refused[0]).toMatchObject({ reason: { code: 'unavailable', details: { retryAfterSeconds: 5 } } })
    await expect(rasterise(svgOf('29'))).resolves.toBeDefined()
  })
})

describe('the images that are kept', () => {
  it('are the last ones asked for, within their bytes', () => {
    const kept = new KeptImages(100)
    for (const name of ['a', 'b', 'c']) kept.set(name, new Uint8Array(30))
    expect(kept.get('a')).toHaveLength(30)
    kept.set('d', new Uint8Array(30))
    expect(['a', 'b', 'c', 'd'].map((name) => kept.get(name) !== undefined)).toEqual([true, false, true, true])
    kept.set('d', new Uint8Array(10))
    expect(kept.size).toEqual({ images: 3, bytes: 70 })
    kept.set('e', new Uint8Array(500))
    expect(kept.size).toEqual({ images: 0, bytes: 0 })
  })
})
