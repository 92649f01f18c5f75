import { Script } from 'node:vm';
import { Eta } from 'eta';
import type { Theme } from '../model/content.ts';
import type { Finding } from '../model/diagnostic.ts';
import { suggest } from '../model/suggest.ts';

/** A fault in a template, by the template’s name in the theme. */
export type TemplateFault = { readonly template: string; readonly finding: Finding };

/** Renders a template of the theme with its view. A fault is told, never thrown. */
export type RenderTemplate = (
  template: string,
  view: object,
) => { readonly text: string } | { readonly fault: TemplateFault };

/** Compiled templates, and the faults of those that do not compile. */
export type Templates = { readonly render: RenderTemplate; readonly faults: readonly TemplateFault[] };

/** Turns the templates of a theme into functions. Templates are code of the site’s owner; text of editors only ever comes in as data. */
export function templatesOf(theme: Pick<Theme, 'templates'>): Templates {
  const eta = new ThemeEta(theme.templates);
  const names = Object.keys(theme.templates);
  const faults = names.flatMap((name) => syntaxFault(eta, name, theme.templates[name]?.text ?? '') ?? []);
  return {
    faults,
    render: (template, view) => {
      try {
        return { text: eta.render(template, view) };
      } catch (error) {
        return { fault: runtimeFault(error, template) };
      }
    },
  };
}

/** Eta over texts in memory. Every view, also those of includes and layouts, tells of keys that do not exist. */
class ThemeEta extends Eta {
  private readonly sources: Theme['templates'];

  constructor(sources: Theme['templates']) {
    super({ views: '/', cache: true, debug: true, autoTrim: false, autoFilter: true, filterFunction: printable });
    this.sources = sources;
    // Includes and layouts come through here too, with a plain copy of the view.
    const renderLoose = this.render;
    this.render = (template, view, meta) => renderLoose.call(this, template, strict(view), meta);
  }

  override resolvePath = (name: string): string =>
    (name.endsWith('.eta') ? name : `${name}.eta`).replace(/^\.?\//u, '');

  override readFile = (name: string): string => {
    const source = this.sources[name];
    if (source) return source.text;
    const meant = suggest(name, Object.keys(this.sources));
    throw new Error(`there is no template \`${name}\`${meant ? `; did you mean \`${meant}\`?` : ''}`);
  };
}

/** A hole in a page is a fault: `undefined` and `null` are never printed. */
function printable(value: unknown): string {
  if (value === undefined || value === null)
    throw new Error(`the value to print is ${String(value)}; guard it with \`<% if (…) { %>\``);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`the value to print is ${Array.isArray(value) ? 'a list' : typeof value}; print one of its parts`);
}

/** Keys that Eta itself asks views for. */
const etaKeys = new Set(['__blocks', 'body']);

/** A view in which reading a key that is not there is an error that names the nearest one. */
function strict<View extends object>(view: View, name: () => string = () => 'it'): View {
  return new Proxy(view, {
    get(target, key): unknown {
      // Views are plain data: any key of theirs may be asked for.
      const value: unknown = target[key as keyof View];
      if (typeof value === 'string' || typeof key === 'symbol') return value;
      if (value === undefined && !(key in target) && !etaKeys.has(key))
        throw new Error(missingKey(target, key, name()));
      return isData(value) ? strict(value, () => name() + (Array.isArray(target) ? `[${key}]` : `.${key}`)) : value;
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

/** Eta’s message holds a frame for each template on the way to the fault, the innermost last, and then what went wrong. */
function runtimeFault(error: unknown, template: string): TemplateFault {
  const message = error instanceof Error ? error.message : String(error);
  const frames = [...message.matchAll(/^(\S+\.eta):(\d+)$/gmu)];
  const innermost = frames.at(-1);
  const said = message.slice(message.lastIndexOf('\n\n') + 1).trim();
  return faultAt(innermost?.[1] ?? template, Number(innermost?.[2] ?? 1), said);
}

/** Eta does not say where JavaScript does not parse; the line that it keeps in the compiled code does. */
function syntaxFault(eta: Eta, name: string, text: string): TemplateFault | undefined {
  try {
    const code = eta.compileToString(text);
    try {
      void new Script(`(function(it,options){${code}\n})`, { filename: 'compiled' });
      return undefined;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      const at = Number(/compiled:(\d+)/u.exec(error instanceof Error ? (error.stack ?? '') : '')?.[1] ?? 0);
      const lines = [
        ...code
          .split('\n')
          .slice(0, at)
          .join('\n')
          .matchAll(/__eta\.line=(\d+)/gu),
      ];
      return faultAt(name, Number(lines.at(-1)?.[1] ?? 1), said);
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const at = /at line (\d+)/u.exec(said);
    return faultAt(name, Number(at?.[1] ?? 1), said.split('\n')[0]?.replace(/ at line.*$/u, '') ?? said);
  }
}

function faultAt(template: string, line: number, said: string): TemplateFault {
  const point = { line, column: 1 };
  return {
    template,
    finding: {
      message: `The template cannot be rendered: ${said}`,
      place: { start: point, end: point },
      help: 'Correct this line of the template. The data that templates get is listed in docs/templates.md.',
    },
  };
}
