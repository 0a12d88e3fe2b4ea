/** Images by what they are drawn from, the last ones asked for, within so many bytes in all. */
export class KeptImages {
  private readonly images = new Map<string, Uint8Array<ArrayBuffer>>()
  private bytes = 0

  constructor(private readonly mostBytes: number) {}

  get(key: string): Uint8Array<ArrayBuffer> | undefined {
    const image = this.images.get(key)
    if (image === undefined) return undefined
    // A map keeps the order in which keys came: this one is now the last to go.
    this.images.delete(key)
    this.images.set(key, image)
    return image
  }

  set(key: string, image: Uint8Array<ArrayBuffer>): void {
    this.bytes += image.byteLength - (this.images.get(key)?.byteLength ?? 0)
    this.images.delete(key)
    this.images.set(key, image)
    for (const [oldest, { byteLength }] of this.images) {
      if (this.bytes <= this.mostBytes) return
      this.images.delete(oldest)
      this.bytes -= byteLength
    }
  }

  get size(): { images: number; bytes: number } {
    return { images: this.images.size, bytes: this.bytes }
  }
}
