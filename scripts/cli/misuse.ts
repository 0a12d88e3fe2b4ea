/** The command was called wrongly: one line says how, nothing was done. */
export class Misuse extends Error {}
