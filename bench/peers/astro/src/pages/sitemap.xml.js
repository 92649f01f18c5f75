import { sitemap } from '../../shared/careers.js';
import { openRoles } from '../open.js';

export async function GET() {
  return new Response(sitemap(await openRoles()), { headers: { 'Content-Type': 'application/xml' } });
}
