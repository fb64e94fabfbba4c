import type { Template } from './Template';

const format = { format: 'kantlijn-template', version: 1 } as const;

const fromWebClipper: Template['properties'] = [
  { name: 'id', type: 'text', value: '{{ id }}' },
  { name: 'title', type: 'text', value: '{{ title }}' },
  { name: 'source', type: 'text', value: '{{ url }}' },
  { name: 'author', type: 'list', value: '{{ author | wikilink }}' },
  { name: 'published', type: 'date', value: '{{ published | date: "YYYY-MM-DD" }}' },
  { name: 'created', type: 'date', value: '{{ date }}' },
  { name: 'description', type: 'text', value: '{{ description }}' },
  { name: 'tags', type: 'list', value: 'clippings,{{ tags | tag_name }}' },
];

const obsidian: Template = {
  ...format,
  name: 'Obsidian',
  language: 'markdown',
  extension: '.md',
  folder: 'Clippings',
  fileName: '{{ title }}',
  properties: fromWebClipper,
  body: `# {{ title }}

{% for highlight in highlights %}
{{ highlight.markdown | blockquote }}

{{ highlight.note }}

{% if highlight.tags.size > 0 %}{{ highlight.tags | tag }} {% endif %}{% if highlight.link != "" %}[open]({{ highlight.link }}){% endif %}

^{{ highlight.block }}

{% endfor %}`,
};

const logseq: Template = {
  ...format,
  name: 'Logseq',
  language: 'logseq',
  extension: '.md',
  folder: '',
  fileName: '{{ title }}',
  properties: [],
  body: `title:: {{ title }}
author:: {{ author | wikilink }}
labels:: {{ tags | wikilink }}
date-saved:: {{ date | wikilink }}

{% for highlight in highlights %}
- > {{ highlight.text }} [⤴️]({{ highlight.link }}){% for tag in highlight.tags %} {{ tag | tag }}{% endfor %}
  id:: {{ highlight.id }}
{%- if highlight.note != "" %}
	- {{ highlight.note }}
{%- endif %}
{% endfor %}`,
};

const github: Template = {
  ...format,
  name: 'GitHub',
  language: 'markdown',
  extension: '.md',
  folder: '{{ domain }}',
  fileName: '{{ date }} {{ title | kebab }}',
  properties: [],
  body: `# [{{ title }}]({{ url }})

{{ author }} · {{ site }} · {{ published | date: "YYYY-MM-DD" }}

{% for highlight in highlights %}
{{ highlight.markdown | blockquote }}

{{ highlight.note }}

{% for tag in highlight.tags %}_{{ tag }}_ {% endfor %}[↗]({{ highlight.link }})

{% endfor %}`,
};

const notion: Template = {
  ...format,
  name: 'Notion',
  language: 'markdown',
  extension: '.md',
  folder: '',
  fileName: '{{ title }}',
  properties: [],
  body: `# {{ title }}

Source: [{{ site }}]({{ url }})

{% for highlight in highlights %}
> {{ highlight.markdown }}

{{ highlight.note }}

{% for tag in highlight.tags %}{{ tag }} · {% endfor %}[open]({{ highlight.link }})

---

{% endfor %}`,
};

const readwise: Template = {
  ...format,
  name: 'Readwise CSV',
  language: 'csv',
  extension: '.csv',
  folder: '',
  fileName: 'Readwise',
  properties: [
    { name: 'Highlight', type: 'text', value: '{{ highlight.text }}' },
    { name: 'Title', type: 'text', value: '{{ title }}' },
    { name: 'Author', type: 'text', value: '{{ author }}' },
    { name: 'URL', type: 'text', value: '{{ url }}' },
    { name: 'Note', type: 'text', value: '{{ highlight.note }}' },
    { name: 'Date', type: 'text', value: '{{ highlight.created | date: "YYYY-MM-DD HH:mm:ss" }}' },
  ],
  body: '',
};

const plain: Template = {
  ...format,
  name: 'Plain text',
  language: 'text',
  extension: '.txt',
  folder: '',
  fileName: '{{ title }}',
  properties: [],
  body: `{{ title }}
{{ url }}

{% for highlight in highlights %}
“{{ highlight.text }}”

{{ highlight.note }}

{% endfor %}`,
};

/** The templates that everybody has, to be used as they are, or copied and changed. */
export const profiles = { obsidian, logseq, github, notion, readwise, plain } as const;
