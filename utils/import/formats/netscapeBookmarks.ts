import { Gathering } from '../Gathering';
import { htmlLinks } from '../htmlLinks';
import type { Importer } from '../importer';
import { parseTime } from '../parseTime';

/** The bookmarks of any browser, and of Pinboard, Delicious and others: folders become one nested tag. */
export const netscapeBookmarks: Importer = {
  id: 'netscapeBookmarks',
  recognises: ({ text }) => /^\s*<!doctype netscape-bookmark-file-1>/i.test(text.slice(0, 1_000)),
  parse({ text }) {
    const gathering = new Gathering();
    for (const link of htmlLinks(text)) {
      const address = link.attribute('href');
      // Bookmarklets, searches and internal pages are no articles.
      if (!/^https?:/i.test(address))
        gathering.fault(link.line, 'noAddress', link.text || address.slice(0, 100));
      else {
        gathering.article(
          {
            address,
            title: link.text,
            excerpt: link.description,
            tags: [
              // The outermost is the file's own title.
              link.folders
                .slice(1)
                .map((folder) => folder.replaceAll('/', '-'))
                .join('/'),
              ...link.attribute('tags').split(','),
            ],
            createdAt: parseTime(link.attribute('add_date')),
          },
          link.line,
        );
      }
    }
    return gathering.result();
  },
};
