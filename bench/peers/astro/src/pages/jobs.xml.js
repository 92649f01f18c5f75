import { rss } from '../../shared/careers.js';
import { openRoles } from '../open.js';

export async function GET() {
  return new Response(rss(await openRoles()), { headers: { 'Content-Type': 'application/rss+xml' } });
}
