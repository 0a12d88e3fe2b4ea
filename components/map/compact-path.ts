/**
 * A path of straight lines (`M L Z`, absolute) rounded to `step` units and written in relative steps, points that fall together once:
 * the same outline in about a third of the bytes. Rings that shrink to less than a triangle are left out.
 */
export function compactPath(path: string, step: number): string {
  return path
    .split('M')
    .slice(1)
    .map((ring) => compactRing(ring, step))
    .join('')
}

function compactRing(ring: string, step: number): string {
  const closed = ring.endsWith('Z')
  const points = (closed ? ring.slice(0, -1) : ring)
    .split('L')
    .map((point) => point.split(',').map((value) => Math.round(Number(value) / step)) as [number, number])
    .filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1])
  const [first, ...rest] = points
  if (first === undefined || rest.length < (closed ? 2 : 1)) return ''
  const steps = rest.map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? first
    return joinNumbers([x - fromX, y - fromY].map((value) => write(value * step)))
  })
  return `M${joinNumbers(first.map((value) => write(value * step)))}l${joinNumbers(steps)}${closed ? 'z' : ''}`
}

function write(value: number): string {
  return String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.')
}

/** A minus sign parts numbers as well as a space does. */
function joinNumbers(numbers: readonly string[]): string {
  return numbers.reduce((line, next) => (line === '' || next.startsWith('-') ? line + next : `${line} ${next}`), '')
}
