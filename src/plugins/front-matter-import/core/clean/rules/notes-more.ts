import type { LineRule } from './line-rules';
import { oneOf } from './one-of';

/** Notes of the people and the platforms behind an article. */
export const PLATFORM_NOTES: readonly LineRule[] = [
  {
    name: 'licence',
    reason: 'names the licence of the article',
    where: 'edge',
    pattern: oneOf(
      /(?:this (?:work|article|post|content|site|blog) (?:is |was )?|content |text |posts? |except where .{0,60} )?(?:is |are )?(?:licensed|published|available|released) under (?:a |an |the )?(?:creative commons|cc[ -]by).{0,160}/u,
      /.{0,40}(?:采用|遵循|基于|使用|依据).{0,30}(?:CC\s?(?:\d\.\d\s)?BY|Creative Commons|知识共享|署名).{0,60}(?:协议|许可|授权|许可证).{0,60}/u,
      /this (?:article|story|post|piece) (?:is|was|has been) (?:republished|reprinted|syndicated|adapted|reproduced) (?:from|with|by|courtesy|under).{4,240}/u,
    ),
  },
  {
    name: 'platform-note',
    reason: 'is a note of the platform about what its users write',
    where: 'edge',
    pattern: oneOf(
      /.{0,140}仅提供信息(?:存储|发布|展示)(?:空间)?(?:服务|平台).{0,40}/u,
      /(?:(?:声明|说明|注)\s?:?\s?)?本文(?:由|为|系)[^。,]{0,16}(?:入驻|自媒体|用户|网友|注册)[^。,]{0,12}(?:撰写|发布|上传|投稿|创作).{0,80}/u,
      /.{0,320}provides? (?:only )?(?:information )?storage(?: space)? services?.{0,20}/u,
      /.{0,40}(?:网站|本站|平台)(?:的)?(?:内容|文章|信息|图片)(?:主要)?(?:来自|来源于|均来自|由).{0,80}(?:投稿|网友|用户|网络|第三方).{0,100}/u,
      /.{0,20}(?:饮酒过量|禁止酒驾|未成年(?:人)?请勿|吸烟有害|自杀不能解决).{0,60}/u,
    ),
  },
  {
    name: 'disclosure',
    reason: 'says what the outlet earns or whom the author works for',
    where: 'edge',
    pattern: oneOf(
      /.{0,260}\b(?:may (?:earn|receive|get)|earns?|receives?) (?:us |an? )?(?:small |affiliate |modest )*commissions?\b.{0,160}/u,
      /as an amazon associate,? (?:i|we|.{2,40}) earns?\b.{0,100}/u,
      /.{0,80}\bdo(?:es)? not work for,? consult,? own shares.{0,260}/u,
      /.{0,120}\bha(?:s|ve) (?:disclosed )?no (?:relevant affiliations|conflicts? of interest).{0,160}/u,
      /.{0,120}\bnot (?:a |an )?(?:substitute for|intended (?:to be|as) a substitute for) professional.{0,160}/u,
      /.{0,80}\bsubject to copyright\. .{0,260}/u,
    ),
  },
  {
    name: 'contributors',
    reason: 'names the people who made the article',
    where: 'edge',
    pattern: oneOf(
      /\p{Lu}.{2,100} (?:also )?contributed (?:reporting|research|to (?:this|the) (?:report|story|article|reporting)).{0,60}/u,
      /.{2,12}(?:记者)?\s?发自\s?\S{2,8}(?:\s.{0,30})?/u,
      /(?!更多|相关|延伸|深度|现场|追踪|系列|独家|专题)(?:[\p{Script=Han}A-Za-z]{2,8})(?:报道|编译|出品|整理)(?:\s*[|·].{1,30})?/u,
      /(?:【.{2,10}】)?(?:.{2,14}\d+月\d+日(?:电|讯|消息)\s*)?[(【][^()。]{0,10}记者\s?[\p{Script=Han}·、 ]{2,30}[)】]/u,
    ),
  },
  {
    name: 'about-writer',
    reason: 'introduces the author, not the subject',
    where: 'tail',
    weight: 0.7,
    pattern:
      /^(?:\p{Lu}[\p{L}.'-]*\s){1,4}(?:\([^)]{2,30}\) )?is (?:an? |the )(?:.{0,60} )?(?:columnist|reporter|writer|editor|correspondent|journalist|freelancer?|contributor|fellow|author of)\b.{0,160}$/u,
  },
  {
    name: 'contact-address',
    reason: 'says whom to write to',
    where: 'tail',
    pattern: oneOf(
      /(?!.*。.)[^。]{0,40}(?:联系|咨询|投诉|发送至|发至|投稿|来信|邮箱)[^。]{0,14}?\s?[\w.+-]+@[\w.-]+[。]?/u,
      /.{0,16}(?:报料|爆料|热线|投诉电话|举报电话|客服电话)[^。]{0,8}:?\s?[\d-]{5,}.{0,40}/u,
      /(?:do you have|have you|have|got|any|spotted|found|want|questions) .{3,120}\?.{0,160}\b(?:email|e-mail|write|contact|let (?:me|us) know|get in touch|tweet|reach|click here|enter your|send (?:me|us)|find me)\b.{0,200}/u,
    ),
  },
  {
    name: 'citation',
    reason: 'is a note of the page about itself',
    where: 'tail',
    pattern: oneOf(
      /(?:本文|本内容|以上内容|部分内容)[^。,]{0,8}由\s?AI[^。,]{0,8}(?:生成|创作|撰写|翻译|整理)(?:[,。(].{0,40})?/u,
      /citation\s*: .{4,160} retrieved .{4,100}/u,
      /(?:story |materials? )?provided by (?:the )?(?:university|[^.,;]{2,40} (?:university|institute|college|laboratory|center|centre|foundation|society))[^.;]{0,30}\.?/u,
      /view (?:source|original) (?:version|content)\b.{0,140}/u,
    ),
  },
];
