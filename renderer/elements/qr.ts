/**
 * A QR code as one SVG path.
 * Guarantees: four modules of quiet zone; error correction M (15 % may be hidden by a thumb or a reflection), or L (7 %)
 * where the text is long, since smaller modules are the greater hindrance then.
 */
import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Bytes of text above which a code is dense: it is drawn larger, with less correction. */
const DENSE_BYTES = 150;

/** Modules on a side above which a code needs the most room. */
const LARGE_MODULES = 90;

/** `label` says what the code leads to. */
export function qrCode(text: string, label: string): TemplateResult {
  const dense = new TextEncoder().encode(text).length > DENSE_BYTES;
  const { data, size } = encode(text, { ecc: dense ? 'L' : 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((filled, x) => (filled ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return html`<svg class="qr ${size > LARGE_MODULES ? 'large' : dense ? 'middle' : ''}" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <path class="qr-bg" d="M0 0h${size}v${size}H0z"></path>
    <path class="qr-fg" d=${dark}></path>
  </svg>`;
}
