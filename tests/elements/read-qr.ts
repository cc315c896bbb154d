/** What a phone reads of a code. Guarantees: from its pixels, one by one. */
import jsQR from 'jsqr';

/** Of a code as large as it is drawn. */
export async function readQr(code: Element): Promise<string | undefined> {
  const { width, height } = code.getBoundingClientRect();
  const copy = code.cloneNode(true) as SVGSVGElement;
  for (const [selector, fill] of [['.qr-bg', '#fff'], ['.qr-fg', '#000']] as const) copy.querySelector(selector)?.setAttribute('fill', fill);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(Math.round(width), Math.round(height));
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const pixels = context?.getImageData(0, 0, canvas.width, canvas.height);
  return pixels === undefined ? undefined : jsQR(pixels.data, pixels.width, pixels.height)?.data;
}
