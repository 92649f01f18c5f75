import type { Location, Role } from '../model/role.ts';
import { type Jurisdiction, payTransparency, payTransparencyRead } from './words/pay-transparency.ts';

const table: readonly Jurisdiction[] = payTransparency;

/** Most countries ask for nothing, and most roles are there. */
const countries = new Set(table.map(({ area }) => area.slice(0, 2)));

/** A place of the table, and the key of the front matter by which a role is there. */
export type RolePlace = { readonly place: Jurisdiction; readonly key: 'location' | 'applicantLocation' };

/** Where a role is done, or where those may live who do it, as far as a law of the table was in force on the day of the posting. */
export function rolePlacesOf({ locations, applicantLocations, datePosted }: Role): readonly RolePlace[] {
  const ofWork = locations.filter(({ country }) => countries.has(country));
  const ofLife = applicantLocations.filter((area) => countries.has(area.slice(0, 2)));
  if (ofWork.length === 0 && ofLife.length === 0) return [];
  const posted = datePosted?.slice(0, 10) ?? payTransparencyRead;
  return table
    .filter(({ since }) => since <= posted)
    .flatMap((place): readonly RolePlace[] => {
      if (ofWork.some((location) => isIn(location, place))) return [{ place, key: 'location' }];
      return ofLife.some((area) => meets(area, place)) ? [{ place, key: 'applicantLocation' }] : [];
    });
}

/** Returns whether a place of work is in a place of the table. */
export function isIn(
  { country, region = '', locality = '' }: Location,
  { area, name, alsoCalled = [], town }: Jurisdiction,
) {
  const [areaCountry, code] = area.split('-');
  if (country !== areaCountry) return false;
  if (code === undefined) return true;
  const inRegion = [code, area, ...(town === undefined ? [name] : []), ...alsoCalled].some((one) =>
    isSame(one, region),
  );
  return inRegion && (town === undefined || isSame(town, locality));
}

/** Who may live anywhere in a country may live in each of its regions; a town is too small for that. */
function meets(applicantArea: string, { area, town }: Jurisdiction): boolean {
  return town === undefined && (applicantArea === area || applicantArea === area.slice(0, 2));
}

function isSame(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[.,\s]/gu, '');
}
