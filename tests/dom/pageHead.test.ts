import { describe, expect, test } from 'vitest';
import { changingPageIn, PAGE } from './changingPageIn';
import { browsers } from './readingInBrowser';

declare const running: ReturnType<typeof PageScript.start>;

describe.each(browsers)('what the head says, in %s', (name) => {
  const { screen, open, start } = changingPageIn(name);

  const read = () => screen.page.evaluate(() => running.session.extract());

  test('is believed on the page that it came with, also when its address was tidied', async () => {
    await open([], PAGE, 'first?utm_source=x'.split('?')[0]);
    await start();
    const { origin } = new URL(screen.page.url());
    expect((await read()).claims.canonical).toBe(`${origin}/first`);
    await screen.page.evaluate(() => history.replaceState(null, '', '/first?from=list'));
    expect((await read()).claims.canonical).toBe(`${origin}/first`);
  });

  test('is not believed once the address is another, until it speaks of that', async () => {
    await open([]);
    await start();
    await screen.page.evaluate(() => {
      history.pushState(null, '', '/second');
      document.title = 'The second page';
    });
    expect(await read()).toMatchObject({
      claims: { canonical: null, og: null },
      metadata: { title: 'The second page' },
    });
    await screen.page.evaluate(() => {
      document.querySelector('link[rel=canonical]')?.setAttribute('href', '/second');
    });
    const { origin } = new URL(screen.page.url());
    expect((await read()).claims.canonical).toBe(`${origin}/second`);
  });

  test('is not believed where an app has one head for all its addresses', async () => {
    await open([]);
    await start();
    await screen.page.evaluate(() => history.pushState(null, '', '/first#/letters/12'));
    expect((await read()).claims.canonical).toBeNull();
  });

  test('is read by the base of the page: a relative address in it is not relative to where an app has gone on to', async () => {
    const html = PAGE.replace('</title>', '</title><base href="/letters/">').replace(
      '"/first"',
      '"first"',
    );
    await open([], html, 'letters/first');
    await start();
    const { origin } = new URL(screen.page.url());
    expect((await read()).claims.canonical).toBe(`${origin}/letters/first`);
    await screen.page.evaluate(() => history.pushState(null, '', '/notes/first'));
    expect((await read()).claims.canonical).toBeNull();
    await screen.page.evaluate(() => {
      document.querySelector('link[rel=canonical]')?.setAttribute('href', '../notes/first');
    });
    expect((await read()).claims.canonical).toBe(`${origin}/notes/first`);
  });
});
