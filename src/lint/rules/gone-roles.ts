import type { Finding } from '../../model/diagnostic.ts';
import type { SetupRule } from '../rule.ts';

const site = 'title: Jobs\nurl: https://inn.example/\norganization: {name: Example}\n';

/** Reports that nothing is known of roles whose files were taken away. */
export const goneRoles: SetupRule = {
  on: 'setup',
  severity: 'info',
  summary: 'A role whose file is taken away leaves no page that says so, because the content is in no git repository.',
  why: 'Whoever follows an old link then sees an error page, in place of “This role is closed” and roles that are open.',
  bad: { 'site.yml': site },
  good: { 'site.yml': `${site}expiry: {keepClosedDays: 0}\n` },
};

/** What is told where there is no history. */
export const noHistoryFinding: Omit<Finding, 'place'> = {
  message:
    'A role whose file is taken away will leave no page: the content is in no git repository, so nobody knows what was there',
  help: 'Set `status: closed` in place of taking a file away; or keep the content in git. `rules: {gone-roles: off}` in site.yml turns this hint off.',
};
