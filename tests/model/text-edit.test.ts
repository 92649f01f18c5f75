import { expect, test } from 'vitest';
import { applyEdits } from '../../src/model/text-edit.ts';

test('of two edits that overlap the earlier one is made, and of two that touch both are', () => {
  const edit = (start: number, end: number, text: string) => ({ start, end, text });
  expect(applyEdits('abcdef', [edit(2, 5, 'Y'), edit(1, 3, 'X')])).toBe('aXdef');
  expect(applyEdits('abcdef', [edit(3, 5, 'Y'), edit(1, 3, 'X')])).toBe('aXYf');
});
