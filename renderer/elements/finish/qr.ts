/**
 * A QR code as one SVG path.
 * Guarantees: error correction M (15 % may be hidden by a thumb or a reflection), four modules of quiet zone.
 */
import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** `label` says what the code leads to. */
export function qrCode(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((filled, x) => (filled ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return html`<svg class="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <path class="qr-bg" d="M0 0h${size}v${size}H0z"></path>
    <path class="qr-fg" d=${dark}></path>
  </svg>`;
}
