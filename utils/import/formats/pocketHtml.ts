import { Gathering } from '../Gathering';
import { htmlLinks } from '../htmlLinks';
import type { Importer } from '../importer';
import { parseTime } from '../parseTime';

/** Pocket's older export: two lists of links, the second under `Read Archive`. */
export const pocketHtml: Importer = {
  id: 'pocketHtml',
  recognises: ({ text }) => /<a\b[^<>]{0,4000}\btime_added=/i.test(text.slice(0, 20_000)),
  parse({ text }) {
    const gathering = new Gathering();
    for (const link of htmlLinks(text)) {
      const title = link.text;
      gathering.article(
        {
          address: link.attribute('href'),
          title: /^https?:\/\//.test(title) ? '' : title,
          tags: link.attribute('tags').split(','),
          state: /archive/i.test(link.folders.at(-1) ?? '') ? 'archived' : 'inbox',
          createdAt: parseTime(link.attribute('time_added')),
        },
        link.line,
      );
    }
    return gathering.result();
  },
};
