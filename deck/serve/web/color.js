// The theme's colour, made readable where the interface uses it.

const channels = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

/** Relative luminance, WCAG 2.2. */
function luminance(rgb) {
  const [r, g, b] = rgb.map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1 to 21. */
function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** The colour, mixed with ink only as far as it must be to stand out from the ground. All are #RRGGBB. */
export function readable(hex, ground, ink, least = 4.5) {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return ink;
  const [from, under, to] = [hex, ground, ink].map(channels);
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = from.map((c, i) => Math.round(c + (to[i] - c) * share));
    if (contrast(mixed, under) >= least) return `rgb(${mixed.join(' ')})`;
  }
  return ink;
}
