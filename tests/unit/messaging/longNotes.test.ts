import * as v from 'valibot';
import { expect, test } from 'vitest';
import { pageToBackground, panelToBackground } from '../../../utils/messaging/schemas';
import { MAX_NOTE } from '../../../utils/model/page';
import { aHighlight } from '../export/records';

const { id } = aHighlight(1);
// Notes were joined without a bound once, and a backup may hold what was.
const note = 'long '.repeat(MAX_NOTE);

test('a note that has come to be longer than any is typed can still be changed', () => {
  const change = { id, annotation: { note } };
  expect(v.parse(pageToBackground.annotate, change)).toEqual(change);
  expect(v.parse(panelToBackground.annotate, change)).toEqual(change);
});

test('what is typed into it is kept as a draft', () => {
  const draft = { key: 'k', draft: { colour: null, tags: [], tagText: '', note } };
  expect(v.parse(panelToBackground.saveDraft, draft)).toEqual(draft);
});
