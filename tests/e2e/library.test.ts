import { describe } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import { launched } from '../support/journey/launched';
import { bulk } from './library/bulk';
import { keys } from './library/keys';
import { listing } from './library/listing';
import { OpenList } from './library/OpenList';
import { searching } from './library/searching';
import { trash } from './library/trash';

// In one browser, one part after the other: each begins with the list as it opens.
describe.each(browserNames)('%s: the reading list', (name) => {
  const list = new OpenList(launched(name));
  listing(list);
  searching(list);
  bulk(list);
  keys(list);
  trash(list);
});
