/** The last paragraph of a passage in our Markdown, taken apart. */
export interface AboutParagraph {
  /** What of it belongs to the note. */
  readonly note: string;
  readonly tags: string[];
  /** Whether it ends with our link: then the passage ends here. */
  readonly isAbout: boolean;
}

const LINK = /(?:^|\s)\[open\]\([^()\s]*\)$/;
const TAG = /(?:^|\s)#([^\s#·]+)$/;

/**
 * Takes `note #tag #other · [open](…)` apart from its end, as `highlightBlock` puts it together. Without our link, only
 * a paragraph of nothing but tags is taken for ours; `#todo` at the end of a note is the note's.
 */
export function aboutParagraph(source: string): AboutParagraph {
  const isAbout = LINK.test(source);
  let rest = source.replace(LINK, '');
  const isParted = isAbout && /(?:^|\s)·$/.test(rest);
  if (isParted) rest = rest.slice(0, -1).trimEnd();
  const tags: string[] = [];
  for (let tag = TAG.exec(rest); tag; tag = TAG.exec(rest)) {
    tags.unshift(tag[1] ?? '');
    rest = rest.slice(0, tag.index);
  }
  if (!isAbout) {
    const isTags = rest.trim() === '' && tags.length > 0;
    return { note: isTags ? '' : source, tags: isTags ? tags : [], isAbout: false };
  }
  // `important · #tag`: what a pen means is parted from what follows, a note is not.
  const isMeaning = tags.length > 0 ? /\s·$/.test(rest) : isParted;
  return { note: isMeaning ? '' : rest.trimEnd(), tags, isAbout };
}
