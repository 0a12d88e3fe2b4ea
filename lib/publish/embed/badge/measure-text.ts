/** Advance widths of Helvetica and of what is metrically the same (Arial, Liberation Sans), in thousandths of the size, from the space on. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
const others: Readonly<Record<string, number>> = { ä: 556, ö: 556, ü: 556, Ä: 667, Ö: 778, Ü: 722, ß: 611, '·': 278, '≥': 549, '…': 1000 }
/** Of whatever else a name may hold: wide enough for most scripts. */
const unknownWidth = 1000

/** How wide a text is when it is set in a size, in pixels, rounded up: the badge then sets it to exactly that. */
export function measureText(text: string, size: number): number {
  let thousandths = 0
  for (const letter of text) thousandths += others[letter] ?? widths[(letter.codePointAt(0) ?? 0) - 32] ?? unknownWidth
  return Math.ceil((thousandths * size) / 1000)
}
