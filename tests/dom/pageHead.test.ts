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
});
