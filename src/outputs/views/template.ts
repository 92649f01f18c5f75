import { Script } from 'node:vm';
import { Eta, type TemplateFunction } from 'eta';
import type { Theme } from '../../model/content.ts';
import type { Finding } from '../../model/diagnostic.ts';
import { keyOf } from '../../model/key.ts';
import { suggest } from '../../model/suggest.ts';
import { makeStrict, MissingKey, withMore } from './strict-view.ts';

/** A fault in a template, by the template’s name in the theme. */
export type TemplateFault = { readonly template: string; readonly finding: Finding };

/** Renders a template of the theme with its view, which is the template’s from then on. A fault is told, never thrown. */
export type RenderTemplate = (
  template: string,
  view: object,
) => { readonly text: string } | { readonly fault: TemplateFault };

/** Compiled templates. */
export type Templates = {
  readonly render: RenderTemplate;
  /** Tells which do not compile: all are tried. */
  readonly faultsOf: () => readonly TemplateFault[];
};

/** Turns the templates of a theme into functions. Templates are code of the site’s owner; text of editors only ever comes in as data. */
export function templatesOf({ templates }: Pick<Theme, 'templates'>): Templates {
  // Compiling takes longer than rendering a page: a process that goes on, or renders in two places, compiles once.
  const key = keyOf(Object.entries(templates).map(([name, { text }]) => [name, text]));
  const made = compiled.get(key) ?? compile(templates);
  compiled.delete(key);
  compiled.set(key, made);
  for (const oldest of compiled.keys()) if (compiled.size > mostThemes) compiled.delete(oldest);
  return made;
}

/** Templates by all that they say. Nothing of a site is in them. */
const compiled = new Map<string, Templates>();
const mostThemes = 4;

function compile(templates: Theme['templates']): Templates {
  const eta = new ThemeEta(templates);
  let faults: readonly TemplateFault[] | undefined;
  return {
    faultsOf: () =>
      (faults ??= Object.entries(templates).flatMap(([name, { text }]) => syntaxFault(eta, name, text) ?? [])),
    render: (template, view) => {
      try {
        makeStrict(view);
        return { text: eta.rendered(template, view) };
      } catch (error) {
        return { fault: runtimeFault(error, template) };
      }
    },
  };
}

/** A compiled template, and what it is called with. */
type Runnable = { readonly run: TemplateFunction; readonly options: { readonly filepath: string } };

/** Eta over texts in memory. Every view, also those of includes and layouts, tells of keys that do not exist. */
class ThemeEta extends Eta {
  private readonly sources: Theme['templates'];
  /** By the name as templates say it. */
  private readonly runnables = new Map<string, Runnable>();

  constructor(sources: Theme['templates']) {
    super({ debug: true, autoTrim: false, autoFilter: true, filterFunction: printable });
    this.sources = sources;
  }

  rendered(name: string, view: object): string {
    const { run, options } = this.runnables.get(name) ?? this.runnable(name);
    return run.call(this, view, options);
  }

  private runnable(name: string): Runnable {
    const filepath = (name.endsWith('.eta') ? name : `${name}.eta`).replace(/^\.?\//u, '');
    const source = Object.hasOwn(this.sources, filepath) ? this.sources[filepath] : undefined;
    if (!source) {
      const meant = suggest(filepath, Object.keys(this.sources));
      throw new Error(`there is no template \`${filepath}\`${meant ? `; did you mean \`${meant}\`?` : ''}`);
    }
    const made = { run: this.compile(source.text), options: { filepath } };
    this.runnables.set(name, made);
    return made;
  }

  /** What templates call `include`, with the view of the template that includes. */
  included(name: string, view: object, more: object | null | undefined): string {
    return this.rendered(name, withMore(view, more));
  }

  /** The code of a template, in a frame like Eta’s own but for how views are passed on. */
  override compileToString = (text: string): string => `
const include = (name, more) => this.included(name, it, more);
const __eta = {res: '', e: this.config.escapeFunction, f: this.config.filterFunction, line: 1, blocks: {}, layout: undefined, layoutData: undefined};
function layout(name, more) { __eta.layout = name; __eta.layoutData = more; }
function output(text) { __eta.res += text; }
function capture(make) { const before = __eta.res; __eta.res = ''; try { make(); return __eta.res; } finally { __eta.res = before; } }
function block(name, make) {
  if (__eta.layout) { if (make) __eta.blocks[name] = capture(make); return ''; }
  const filled = it.__blocks || {};
  return name in filled ? filled[name] : make ? capture(make) : '';
}
try {
${this.compileBody(this.parse(text))}
if (__eta.layout) __eta.res = include(__eta.layout, {body: __eta.res, ...__eta.layoutData, __blocks: __eta.blocks});
} catch (error) { this.fail(error, it, ${JSON.stringify(text)}, __eta.line, options.filepath); }
return __eta.res;
`;

  /** Tells where a template failed. */
  fail(error: unknown, view: object, text: string, line: number, path: string): never {
    const told = error instanceof MissingKey ? error.seenFrom(view) : error;
    return this.RuntimeErr(told instanceof Error ? told : new Error(String(told)), text, line, path);
  }
}

/** A hole in a page is a fault: `undefined` and `null` are never printed. */
function printable(value: unknown): string {
  if (value === undefined || value === null)
    throw new Error(`the value to print is ${String(value)}; guard it with \`<% if (…) { %>\``);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`the value to print is ${Array.isArray(value) ? 'a list' : typeof value}; print one of its parts`);
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
