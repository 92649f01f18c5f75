/*
 * Draws the pictures of the example site: `node .ci/example-pictures.js [FOLDER]`. They are plain shapes, so that they stay small and sharp, and the
 * same numbers give the same files. https://www.w3.org/TR/SVG2/
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [, , folder = fileURLToPath(new URL('../content/public/pictures', import.meta.url))] = process.argv;

const deep = '#0a3d49';
const teal = '#0b5f6f';
const water = '#3f95a0';
const mint = '#7fd6c8';
const mist = '#dcefee';
const sand = '#f2e3cb';
const coral = '#e58a6f';
const white = '#ffffff';

/**
 * An element with its attributes, and what is in it.
 *
 * @param {string} name
 * @param {Readonly<Record<string, string | number>>} attributes
 * @param {readonly string[]} inside
 */
function shape(name, attributes, ...inside) {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return inside.length === 0
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}

/** @type {(d: string, fill: string, more?: Readonly<Record<string, string | number>>) => string} */
const path = (d, fill, more = {}) => shape('path', { d, fill, ...more });
/** @type {(d: string, stroke: string, width: number, more?: Readonly<Record<string, string | number>>) => string} */
const line = (d, stroke, width, more = {}) =>
  path(d, 'none', { stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...more });
/** @type {(cx: number, cy: number, r: number, fill: string) => string} */
const circle = (cx, cy, r, fill) => shape('circle', { cx, cy, r, fill });
/** @type {(x: number, y: number, width: number, height: number, fill: string, rx?: number) => string} */
const box = (x, y, width, height, fill, rx = 0) => shape('rect', { x, y, width, height, fill, rx });

/**
 * A hill or a wave: a smooth line through points, filled down to the foot of the picture.
 *
 * @param {readonly [readonly [number, number], ...(readonly [number, number])[]]} points
 * @param {number} foot
 * @param {string} fill
 */
function hill(points, foot, fill) {
  const [[x, y], ...rest] = points;
  let d = `M${x} ${y}`;
  let [px, py] = [x, y];
  for (const [nx, ny] of rest) {
    const middle = (px + nx) / 2;
    d += `C${middle} ${py} ${middle} ${ny} ${nx} ${ny}`;
    [px, py] = [nx, ny];
  }
  return path(`${d}V${foot}H${x}Z`, fill);
}

/**
 * What a logger hears: arcs around it.
 *
 * @param {number} x
 * @param {number} y
 * @param {string} colour
 */
function sound(x, y, colour, count = 3) {
  return Array.from({ length: count }, (_, index) => {
    const r = 34 + index * 26;
    return line(`M${x + r * 0.7} ${y - r * 0.7}A${r} ${r} 0 0 1 ${x + r * 0.7} ${y + r * 0.7}`, colour, 7, {
      opacity: 1 - index * 0.25,
    });
  }).join('');
}

/**
 * A logger on a pipe.
 *
 * @param {number} x
 * @param {number} y
 */
function logger(x, y) {
  return (
    box(x - 26, y - 78, 52, 78, white, 14) +
    box(x - 14, y - 64, 28, 18, mint, 5) +
    circle(x, y - 26, 8, coral) +
    box(x - 36, y - 6, 72, 16, deep, 6)
  );
}

/** @type {(x: number, y: number, width: number, height: number, wall: string, roof: string) => string} */
function house(x, y, width, height, wall, roof) {
  const windows = [0.22, 0.6]
    .map((at) => box(x + width * at, y - height * 0.62, width * 0.18, height * 0.28, sand, 3))
    .join('');
  return (
    box(x, y - height, width, height, wall) +
    path(
      `M${x - 10} ${y - height}L${x + width / 2} ${y - height - width * 0.45}L${x + width + 10} ${y - height}Z`,
      roof,
    ) +
    windows
  );
}

function pipeUnderTown() {
  /** @type {[number, number, number, string, string][]} */
  const town = [
    [90, 92, 150, white, coral],
    [196, 78, 108, mist, teal],
    [288, 104, 172, white, teal],
    [408, 82, 124, sand, coral],
    [760, 96, 140, white, teal],
    [872, 84, 110, sand, coral],
    [972, 108, 164, mist, teal],
  ];
  return [
    box(0, 0, 1200, 800, mist),
    circle(930, 170, 84, sand),
    hill(
      [
        [0, 350],
        [240, 250],
        [520, 360],
        [800, 260],
        [1200, 340],
      ],
      800,
      '#b9dedb',
    ),
    hill(
      [
        [0, 420],
        [300, 380],
        [640, 430],
        [960, 370],
        [1200, 420],
      ],
      800,
      '#93cbc8',
    ),
    ...town.map(([x, width, height, wall, roof]) => house(x, 440, width, height, wall, roof)),
    line('M592 440L606 300M678 440L664 300M635 440V300M598 384H672', deep, 9),
    box(572, 214, 126, 92, white, 20),
    path('M566 222L635 172L704 222Z', teal),
    box(572, 252, 126, 12, mint),
    box(0, 438, 1200, 362, deep),
    box(0, 438, 1200, 18, '#0f5562'),
    box(0, 570, 1200, 96, water),
    box(0, 588, 1200, 22, '#6fb7bd'),
    ...[180, 520, 860].map((x) => box(x, 556, 34, 124, teal, 8)),
    line('M0 640C160 620 240 660 400 640S640 620 800 640s240 20 400 0', mint, 5, { opacity: 0.7 }),
    logger(370, 560),
    sound(400, 520, mint),
    logger(1040, 560),
    ...[120, 340, 620, 760, 1010, 1120].map((x, index) =>
      circle(x, 730 + (index % 3) * 18, 9 + (index % 2) * 5, '#0f5562'),
    ),
  ].join('');
}

function bench() {
  return [
    box(0, 0, 960, 720, sand),
    box(90, 70, 330, 250, mist, 10),
    ...[0, 1, 2].map((row) =>
      line(
        `M120 ${150 + row * 60}c40 ${-40 + row * 20} 70 40 110 0s70 -40 110 0 40 20 50 10`,
        row === 1 ? coral : water,
        7,
      ),
    ),
    box(520, 90, 350, 22, deep, 6),
    box(520, 230, 350, 22, deep, 6),
    ...[0, 1, 2, 3].map((index) =>
      box(
        545 + index * 80,
        40 + (index % 2) * 14,
        46,
        50 - (index % 2) * 14,
        [teal, mint, coral, water][index] ?? teal,
        8,
      ),
    ),
    ...[0, 1, 2].map((index) => box(552 + index * 108, 150, 64, 80, [white, mist, white][index] ?? white, 12)),
    box(0, 500, 960, 220, teal),
    box(0, 500, 960, 26, deep),
    logger(250, 500),
    logger(372, 500),
    sound(400, 440, teal, 2),
    path('M590 500v-110c0 -26 60 -26 60 0v110zM600 372h40v-40h-40z', mist),
    box(700, 430, 180, 70, white, 10),
    line('M724 466h132M724 484h84', water, 6),
    ...[120, 480, 800].map((x) => box(x, 560, 20, 160, deep, 4)),
  ].join('');
}

function harbour() {
  /** @type {[number, number, number][]} */
  const halls = [
    [60, 150, 170],
    [230, 110, 240],
    [360, 190, 140],
    [580, 120, 290],
    [720, 180, 190],
  ];
  return [
    box(0, 0, 960, 640, mist),
    circle(770, 130, 62, coral),
    ...halls.map(([x, width, height], index) =>
      box(x, 420 - height, width, height, [teal, white, water, deep, white][index] ?? white, 6),
    ),
    ...halls.flatMap(([x, width, height]) =>
      [0.2, 0.5, 0.8].map((at) => box(x + width * at - 9, 448 - height, 18, 26, sand, 3)),
    ),
    line('M470 280V130M470 150l120 46M470 150l-70 40', deep, 9),
    hill(
      [
        [0, 420],
        [300, 412],
        [620, 426],
        [960, 414],
      ],
      640,
      water,
    ),
    path('M150 470h230l-34 60H196z', deep),
    box(210, 430, 90, 42, white, 6),
    line(
      'M0 560c120 -24 200 24 320 0s200 -24 320 0 200 24 320 0M0 606c120 -24 200 24 320 0s200 -24 320 0 200 24 320 0',
      mint,
      8,
      { opacity: 0.8 },
    ),
  ].join('');
}

/**
 * A face without features: nobody’s.
 *
 * @param {{ ground: string, skin: string, hair: string, coat: string, long: boolean }} colours
 */
function portrait({ ground, skin, hair, coat, long }) {
  return [
    box(0, 0, 320, 320, ground),
    ...(long ? [path('M84 150c0 -62 34 -96 76 -96s76 34 76 96v96H84z', hair)] : []),
    path('M40 320c0 -62 50 -98 120 -98s120 36 120 98z', coat),
    box(134, 184, 52, 62, skin, 24),
    shape('ellipse', { cx: 160, cy: 140, rx: 58, ry: 70, fill: skin }),
    path(
      long
        ? 'M98 138c4 -56 30 -72 62 -72s58 16 62 72c-30 -8 -58 -24 -74 -46 -10 24 -28 40 -50 46z'
        : 'M98 126c-4 -48 26 -78 64 -78s66 26 60 80c-14 -22 -30 -34 -52 -36 -30 -2 -56 8 -72 34z',
      hair,
    ),
  ].join('');
}

/** @type {Readonly<Record<string, readonly [number, number, string]>>} */
const pictures = {
  'pipe-under-town': [1200, 800, pipeUnderTown()],
  'calibration-bench': [960, 720, bench()],
  harbour: [960, 640, harbour()],
  'portrait-1': [320, 320, portrait({ ground: mint, skin: '#f0c7a4', hair: '#5b3a29', coat: deep, long: true })],
  'portrait-2': [320, 320, portrait({ ground: sand, skin: '#8d5a3c', hair: '#1f1a17', coat: teal, long: false })],
  'portrait-3': [320, 320, portrait({ ground: mist, skin: '#dba983', hair: '#b9bec4', coat: coral, long: false })],
};

mkdirSync(folder, { recursive: true });
for (const [name, [width, height, inside]] of Object.entries(pictures)) {
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  writeFileSync(`${folder}/${name}.svg`, `${shape('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, inside)}\n`);
}
