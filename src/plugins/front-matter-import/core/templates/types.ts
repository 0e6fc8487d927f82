/** A kind of template syntax. */
export type Family =
  | 'liquid'
  | 'hugo'
  | 'kramdown'
  | 'admonition'
  | 'mdx'
  | 'obsidian'
  | 'eleventy'
  | 'vitepress';

/**
 * A tag between braces: `{% name … %}` and `{{ name … }}` are Liquid's, `{{< name … >}}` and `{{% name … %}}`
 * Hugo's, `{{ name(…) }}` and `{% name(…) %}` Zola's, and `{# … #}` is a comment.
 */
export interface Tag {
  syntax: 'liquid' | 'hugo' | 'zola' | 'expression' | 'comment';
  name: string;
  role: 'open' | 'close';
  /** What stands behind the name, without the delimiters. */
  args: string;
  /** Whether the tag's form says that it has no end tag. */
  isSingle?: true;
  /** A shortcode that is shown, not run: the text that a reader is to see. */
  shown?: string;
  start: number;
  end: number;
}

/** The words behind a tag's name. */
export interface Arguments {
  positional: string[];
  named: Record<string, string>;
}

/** What a tag means, before it is written as Markdown, or as HTML inside of HTML. */
export type Piece =
  /** Stands in the text as it is: an address, or nothing at all. */
  | { kind: 'text'; text: string }
  | { kind: 'image'; src: string; alt: string; title: string; caption: string; link: string }
  | { kind: 'link'; url: string; text: string }
  /** An embedded page; the sanitiser decides whether it stays. */
  | { kind: 'player'; src: string; title: string }
  | { kind: 'code'; language: string; code: string; title: string }
  /** Markdown in a quote, with a line above (`title`, in bold) or below (`attribution`). */
  | { kind: 'quote'; body: string; title: string; attribution: string };

/**
 * Gives the meaning of a tag, or null for one that cannot be told without the generator.
 *
 * @param body what stands between a tag and its end, already expanded; "" for a single tag
 */
export type Expander = (args: Arguments, body: string, raw: string) => Piece | null;

/** Single: no end tag. Pair: Markdown up to its end tag. Verbatim: anything but Markdown up to its end tag. */
export interface TagRule {
  form: 'single' | 'pair' | 'verbatim';
  expand: Expander;
}

export type TagRules = Readonly<Record<string, TagRule>>;

/** `[start, end)` of a text. */
export interface Range {
  start: number;
  end: number;
}
