import { checkRole, failure, sign } from '../lint/index.ts';
import { compact } from '../model/compact.ts';
import type { KnownFrontMatter, ReadHeader } from '../model/checked-role.ts';
import type { Settings } from '../model/config.ts';
import type { ParseMarkdown } from '../model/markdown.ts';
import type { Source } from '../model/source.ts';
import { type RenderedRole, roleRenderer } from '../outputs/index.ts';
import { headerOf, parseMarkdown, readRole, roleInHeader, knownFrom, withReference } from '../parse/index.ts';
import type { RenderJob, RoleResult, RoleTask } from './scheduler.ts';

/** Works on one role after the other, on whichever thread it is. */
export type RoleWorker = {
  readonly readHeader: (source: Source, settings: Settings) => ReadHeader;
  /** Sets up what does the tasks of a job. A role on which it fails is reported, and the others go on. */
  readonly start: (job: RenderJob) => (task: RoleTask) => RoleResult;
};

/** Makes a worker, with the fast parser where there is one and the site does not ask for the other. */
export function roleWorker(native: ParseMarkdown | undefined): RoleWorker {
  const fast = native && withReference(native, parseMarkdown);
  return {
    readHeader: (source, settings) => {
      const header = headerOf(source);
      const { path } = source;
      const role = roleInHeader(header, path, settings);
      return { ...compact({ path, role, ...picturesIn(header) }), front: knownFrom(header) };
    },
    start: ({ settings, context }) => {
      const parse = (settings.parser === 'remark' ? undefined : fast) ?? parseMarkdown;
      const render = context && roleRenderer(context);
      return ({ source, page, front }) => {
        try {
          const { body, ...checked } = checkSource(source, settings, parse, front);
          if (!page || !render || !checked.role) return { checked, ...nothing };
          const { state, dateModified } = page;
          return { checked, ...orFault(source, () => render({ ...checked.role!, state, dateModified, body }, page)) };
        } catch (error) {
          return failedResult(source, String(error));
        }
      };
    },
  };
}

/** Turns a source into a role, its text, and what the rules find in them. `front` is what is known of its front matter. */
export function checkSource(source: Source, settings: Settings, parse?: ParseMarkdown, front?: KnownFrontMatter) {
  const document = readRole(source, settings, parse, front);
  const { role, body, disables, outline } = document;
  const kinds = [...new Set(outline.sections.flatMap(({ heading }) => heading.kinds))];
  const diagnostics = checkRole(document, settings);
  return { path: source.path, role, body, diagnostics, kinds, disables, ...picturesIn(document.source) };
}

/** Raw HTML shows no picture: only this form of Markdown does. */
function picturesIn({ text }: Pick<Source, 'text'>): Pick<ReadHeader, 'hasPictures'> {
  return text.includes('![') ? { hasPictures: true } : {};
}

const nothing: RenderedRole = { files: [], listItems: {}, faults: [] };

/** A role that cannot be rendered for a reason that lies neither in a template nor in its text alone is told, with what it says. */
function orFault({ path }: Source, render: () => RenderedRole): RenderedRole {
  try {
    return render();
  } catch (error) {
    return { ...nothing, faults: [{ kind: 'unreadable-file', path, finding: failure(String(error)) }] };
  }
}

/** The result of a role on which the work failed, for a reason that does not lie in its text alone. */
export function failedResult({ path }: Source, reason: string): RoleResult {
  const diagnostics = sign('unreadable-file', path, failure(reason));
  return { checked: { path, diagnostics, kinds: [], disables: [] }, ...nothing };
}
