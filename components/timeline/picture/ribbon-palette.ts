/** The colours of a drawn ribbon, as anything an attribute of SVG takes: a value, or a custom property of the page around it. */
export type RibbonPalette = Readonly<
  Record<
    | 'paper'
    | 'paperRaised'
    | 'paperSunk'
    | 'ink'
    | 'inkSoft'
    | 'rule'
    | 'accent'
    | 'accentSoft'
    | 'ongoing'
    | 'monitoring'
    | 'resolved'
    | 'disputed',
    string
  >
>

/** The colours of `tokens.css`, in the light and in the dark. */
export const lightPalette: RibbonPalette = {
  paper: '#fcfbf8',
  paperRaised: '#ffffff',
  paperSunk: '#f3f1eb',
  ink: '#1a1c20',
  inkSoft: '#54575e',
  rule: '#dcd8ce',
  accent: '#14508f',
  accentSoft: '#e6eef7',
  ongoing: '#b3261e',
  monitoring: '#875800',
  resolved: '#1b6b3f',
  disputed: '#7a3394',
}

export const darkPalette: RibbonPalette = {
  paper: '#14161a',
  paperRaised: '#1b1e23',
  paperSunk: '#0f1114',
  ink: '#e9e7e2',
  inkSoft: '#a9adb5',
  rule: '#31353c',
  accent: '#8cbcff',
  accentSoft: '#1a2737',
  ongoing: '#ff9187',
  monitoring: '#efbb55',
  resolved: '#74cf99',
  disputed: '#d3a3ef',
}

/** The custom properties of the same names, for a page that defines them. */
export const propertyPalette: RibbonPalette = {
  paper: 'var(--paper)',
  paperRaised: 'var(--paper-raised)',
  paperSunk: 'var(--paper-sunk)',
  ink: 'var(--ink)',
  inkSoft: 'var(--ink-soft)',
  rule: 'var(--rule)',
  accent: 'var(--accent)',
  accentSoft: 'var(--accent-soft)',
  ongoing: 'var(--ongoing)',
  monitoring: 'var(--monitoring)',
  resolved: 'var(--resolved)',
  disputed: 'var(--disputed)',
}
