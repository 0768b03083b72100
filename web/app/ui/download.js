/** Files made in the browser: tables as CSV, pictures as SVG. */

/** The properties that a picture takes from the style sheets. */
const DRAWN = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'font-family', 'font-size',
  'font-weight', 'text-anchor', 'opacity', 'visibility'];

/** A cell that starts so is a formula for a spreadsheet. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * Offers a file for download.
 *
 * @param {string} name with its extension
 * @param {string} type media type
 * @param {string} text
 */
export function download(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Rows as CSV (RFC 4180), with a byte order mark for spreadsheets.
 *
 * @param {(string | number | null)[][]} rows with the header first
 * @returns {string}
 */
export function csv(rows) {
  const cell = (value) => {
    const text = typeof value === 'number' ? String(value) : (value ?? '').replace(FORMULA, "'$&");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/**
 * A picture of the page as a file of its own, with the colours that it has now.
 *
 * @param {SVGSVGElement} picture
 * @returns {string}
 */
export function svgFile(picture) {
  const copy = picture.cloneNode(true);
  const { width, height } = picture.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(Math.ceil(width)));
  copy.setAttribute('height', String(Math.ceil(height)));
  const own = [picture, ...picture.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, at) => {
    const style = getComputedStyle(own[at]);
    for (const property of DRAWN) element.setAttribute(property, style.getPropertyValue(property));
    for (const attribute of ['class', 'tabindex', 'href', 'aria-hidden', 'role']) element.removeAttribute(attribute);
  });
  return new XMLSerializer().serializeToString(copy).replaceAll(/<!--.*?-->/gs, '');
}
