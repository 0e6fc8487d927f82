import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

type HtmlExtension = NonNullable<Options['htmlExtensions']>[number];

/** Shows HTML as it stands: GitHub's own filter of tags would hide what the cleaner left. */
const RAW_HTML: HtmlExtension = {
  exit: {
    htmlFlowData(token) {
      this.raw(this.sliceSerialize(token));
    },
    htmlTextData(token) {
      this.raw(this.sliceSerialize(token));
    },
  },
};

/** What a CommonMark renderer with GitHub's extensions makes of a text. */
export const renderMarkdown = (text: string): string =>
  micromark(text, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml(), RAW_HTML],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
