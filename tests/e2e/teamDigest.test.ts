import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import { chooseFromMore } from '../support/journey/chooseFromMore';
import { downloaded } from '../support/journey/downloaded';
import { drop } from '../support/journey/fileDrop';
import { launched } from '../support/journey/launched';

const address = 'https://example.org/essay';

/** What a person marked, as Hypothesis exports it. */
function exported(exact: string, text: string): string {
  return JSON.stringify({
    export_date: '2026-01-02T10:00:00Z',
    export_userid: 'someone',
    client_version: '1.0',
    annotations: [
      {
        uri: address,
        created: '2026-01-01T10:00:00Z',
        text,
        tags: ['margins'],
        document: { title: ['An essay'] },
        target: [{ source: address, selector: [{ type: 'TextQuoteSelector', exact }] }],
      },
    ],
  });
}

describe.each(browserNames)('%s: a digest of a team', (name) => {
  const now = launched(name);

  test('is asked for in the library, and says who marked what', async () => {
    const { driver } = now;
    const list = await driver.extensionPage('sidepanel.html');
    await chooseFromMore(list, 'Digest of a team');
    const files = await driver.tab(`${driver.origin}/files.html#team`);
    await files.role('heading', 'Of a team').waitFor(({ focused }) => focused);
    await drop(
      files,
      [
        { name: 'Anna.json', bytes: exported('Margins are for readers.', 'Yes!') },
        { name: 'Ben.json', bytes: exported('margins are for readers', 'No.') },
      ],
      'Drop the exports of your team here, or choose them',
    );
    await files.role('status').containing('People: 2. Passages: 2.').state();
    const { bytes } = await downloaded(driver, /^What we marked.*\.md$/);
    const digest = strFromU8(bytes);
    expect(digest).toContain('> Margins are for readers.\n\n— Anna, Ben (marked by 2) #margins');
    expect(digest).toContain('**Ben:**\n\nNo.');
  });
});
