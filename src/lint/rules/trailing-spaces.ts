import type { Break } from 'mdast';
import { visit } from 'unist-util-visit';
import type { RoleDocument } from '../../parse/index.ts';
import { bodyStartOf } from '../matches.ts';
import { placesIn } from '../places.ts';
import type { RoleRule } from '../rule.ts';
import { withSurroundings } from '../surroundings.ts';

const spaces = /[ \t]+(?=\n|$(?!\n))/gu;
