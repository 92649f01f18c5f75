import type { Config } from '../../model/config.ts';
import type { Place } from '../../model/diagnostic.ts';
import { keyPlace } from '../key-place.ts';
import { linkTarget } from '../links/link-target.ts';
import { keyOf } from '../links/site-pages.ts';
import type { Collection, SiteRule } from '../rule.ts';

/** Reports redirects that come back to where they start. */
export const endlessRedirect: SiteRule = {
  on: 'site',
  severity: 'error',
  isLocked: true,
  summary: 'A redirect of site.yml, or an alias of a role, leads back to itself, at once or by way of others.',
  why: 'A browser goes round a few times and then shows an error; nobody gets anywhere.',
  bad: {
    'site.yml':
      'title: Jobs\nurl: https://inn.example/\norganization: {name: Example}\nredirects:\n  /crew: /boats\n  /boats: /crew\n',
  },
  good: {
    'site.yml':
      'title: Jobs\nurl: https://inn.example/\norganization: {name: Example}\nredirects:\n  /crew: /roles/cook/\n  /boats: /roles/cook/\n',
    'roles/cook.md': '---\ntitle: Cook\n---\n',
  },
  check: (collection) => {
    const steps = stepsOf(collection);
    const next = new Map(steps.toReversed().map((step) => [step.from, step]));
    return steps.flatMap((step) => {
      const way = wayBack(step, next);
      if (!way) return [];
      const { path, place, written } = step;
      return [
        {
          path,
          place,
          message: `The redirect from \`${written}\` leads back to itself${way.length > 1 ? ` by way of ${way.slice(1).map((one) => `\`${one.written}\``).join(', ')}` : ''}; expected a page at the end`,
          help: 'Write the path of a page that is there, or delete the line.',
        },
      ];
    });
  },
}; // prettier-ignore

/** One redirect: the keys of where it starts and where it leads. */
type Step = {
  readonly from: string;
  readonly to: string;
  /** Where it starts, as its author wrote it. */
  readonly written: string;
  readonly path: string;
  readonly place: Place;
};

function stepsOf({ redirects, roles, config }: Pick<Collection, 'redirects' | 'roles' | 'config'>): readonly Step[] {
  return [
    ...redirects.flatMap(({ from, to, path, place }) => {
      const target = onSite(to, config);
      return target === undefined ? [] : [{ from: keyOf(from), to: keyOf(target), written: from, path, place }];
    }),
    ...roles.flatMap((role) =>
      role.aliases.map((alias) => {
        const place = keyPlace(role, 'aliases');
        return { from: keyOf(alias), to: `roles/${role.slug}`, written: alias, path: role.path, place };
      }),
    ),
  ];
}

/** A path on the site; nothing for an address elsewhere. */
function onSite(to: string, config: Pick<Config, 'url'> | undefined): string | undefined {
  const target = linkTarget(to, { folder: '' }, config);
  return target.kind === 'here' ? target.path : undefined;
}

/** The steps from where one leads back to where it starts; nothing when they end elsewhere. */
function wayBack(step: Step, next: ReadonlyMap<string, Step>): readonly Step[] | undefined {
  const way = [step];
  const seen = new Set<string>([step.to]);
  for (let at = step; at.to !== step.from;) {
    const following = next.get(at.to);
    if (!following || seen.has(following.to)) return undefined;
    seen.add(following.to);
    way.push(following);
    at = following;
  }
  return way;
}
