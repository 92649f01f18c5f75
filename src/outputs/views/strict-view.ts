import { suggest } from '../../model/suggest.ts';

/*
 * Views in which reading a key that is not there is an error that names the nearest one. They stay plain objects and lists, which are
 * read at full speed: what throws stands behind their prototypes, where only what they lack is looked for.
 */

/** Makes a view strict, with everything in it. It belongs to templates from then on: for others its lists are no plain ones any more. */
export function makeStrict(view: object): void {
  const prototype: unknown = Object.getPrototypeOf(view);
  if (prototype === Object.prototype) {
    for (const key in view) {
      const part: unknown = view[key as keyof typeof view];
      if (isData(part)) makeStrict(part);
    }
    Object.setPrototypeOf(view, objects);
  } else if (Array.isArray(view) && prototype === Array.prototype) {
    for (const part of view as unknown[]) if (isData(part)) makeStrict(part);
    Object.setPrototypeOf(view, lists);
  }
}

/** The strict view of an include: that of the template which includes, and what it adds, which may be of its own making. */
export function withMore(view: object, more: object | null | undefined): object {
  const made: Record<string, unknown> = { __proto__: objects, ...view, ...more };
  if (more) {
    for (const key of Object.keys(more)) {
      const part = made[key];
      if (isData(part) && !isStrict(part)) made[key] = guarded(part, () => `it.${key}`);
    }
  }
  return made;
}

/** A view lacks a key that a template asks for. */
export class MissingKey extends Error {
  private readonly view: object;
  private readonly key: string;

  constructor(view: object, key: string) {
    super(`\`${key}\` does not exist`);
    this.view = view;
    this.key = key;
  }

  /** The same in words, by the way on which a template gets there from its own view. */
  seenFrom(root: unknown): Error {
    return new Error(missingKey(this.view, this.key, nameOf(this.view, root)));
  }
}

/** Keys that Eta itself and `JSON.stringify` ask views for. */
const askedOfAll = new Set(['__blocks', 'body', 'toJSON']);

/** Stands behind a prototype. What is found nowhere before it is missing. */
function endOf(prototype: object): object {
  return new Proxy(Object.create(prototype) as object, {
    get(target, key, view: object): unknown {
      if (typeof key === 'symbol' || key in target || askedOfAll.has(key)) return Reflect.get(target, key, view);
      throw new MissingKey(view, key);
    },
  });
}

const objects = endOf(Object.prototype);

/** Templates call the methods of lists often: these are found before the end. */
const listMethods = Object.getOwnPropertyDescriptors<object>(Array.prototype);
const lists = Object.create(endOf(Array.prototype), listMethods) as object;

function isStrict(part: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(part);
  return prototype === objects || prototype === lists;
}

/** Data that a template made itself and passes on: it stays as it is for the one who made it. */
function guarded<Data extends object>(data: Data, name: () => string): Data {
  return new Proxy(data, {
    get(target, key): unknown {
      // Any key may be asked for.
      const value: unknown = target[key as keyof Data];
      if (typeof value === 'string' || typeof key === 'symbol') return value;
      if (value === undefined && !(key in target) && !askedOfAll.has(key))
        throw new Error(missingKey(target, key, name()));
      if (!isData(value) || isStrict(value)) return value;
      return guarded(value, () => name() + (Array.isArray(target) ? `[${key}]` : `.${key}`));
    },
  });
}

function isData(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function missingKey(target: object, key: string, name: string): string {
  const meant = suggest(key, Object.keys(target));
  return `\`${name}.${key}\` does not exist; ${meant ? `did you mean \`${name}.${meant}\`?` : `expected one of ${Object.keys(target).join(', ')}`}`;
}

/** The shortest way from a template’s view to a part of it, such as `it.role.facts[2]`. */
function nameOf(view: object, root: unknown): string {
  const seen = new Set<object>();
  let level = isData(root) ? [{ part: root, name: 'it' }] : [];
  while (level.length > 0) {
    const found = level.find(({ part }) => part === view);
    if (found) return found.name;
    level = level.flatMap(({ part, name }) =>
      Object.entries(part).flatMap(([key, inner]: [string, unknown]) => {
        if (!isData(inner) || seen.has(inner)) return [];
        seen.add(inner);
        return [{ part: inner, name: name + (Array.isArray(part) ? `[${key}]` : `.${key}`) }];
      }),
    );
  }
  return 'it';
}
