export async function diagramPng(svg: string): Promise<Uint8Array<ArrayBuffer>> { return new TextEncoder().encode(svg); }
