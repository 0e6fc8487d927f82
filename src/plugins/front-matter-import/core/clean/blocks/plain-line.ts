/**
 * A line as the rules for words see it. Traditional characters become their simplified twins, so that
 * a rule is written once; curly apostrophes become straight ones; ornaments at both ends go.
 */

// Characters that the words of the rules are made of, traditional and simplified.
const TWINS =
  '來来關关註注閱阅讀读訂订廣广權权聲声責责編编輯辑譯译記记報报導导圖图攝摄媽妈點点擊击掃扫碼码識识別别長长' +
  '號号眾众員员獲获經经載载轉转發发佈布開开連连結结鏈链鍵键薦荐熱热門门聞闻內内見见訊讯資资說说簡简紹绍' +
  '繼继續续專专題题網网頻频羣群體体團团絲丝讚赞賞赏歡欢請请謝谢絕绝嚴严違违許许鑑鉴僅仅觀观構构' +
  '議议險险據据買买賣卖聯联繫系郵邮話话電电線线務务業业協协審审監监製制視视覺觉設设計计劃划為为於于與与' +
  '從从這这裡里過过後后時时間间動动鐘钟個个們们會会無无標标籤签評评論论覽览瀏浏創创稱称獨独產产給给' +
  '屬属專专還还圍围飲饮駕驾傳传隨随臉脸書书則则當当實实應应該该對对處处種种條条級级場场頁页頭头選选' +
  '蹤踪幫帮價价費费優优購购領领禮礼庫库檔档單单參参錄录復复覆复學学習习讓让備备獎奖辦办顯显';

/** By its code the code of its twin, or 0: a table is asked faster than a pattern. */
const SIMPLE = new Uint16Array(0x10000);
for (let i = 0; i + 1 < TWINS.length; i += 2) SIMPLE[TWINS.charCodeAt(i)] = TWINS.charCodeAt(i + 1);
SIMPLE['’'.charCodeAt(0)] = SIMPLE['‘'.charCodeAt(0)] = "'".charCodeAt(0);

/** The same text, character by character, in the spelling of the rules. */
export function simplify(text: string): string {
  let simple = '';
  let done = 0;
  for (let i = 0; i < text.length; i += 1) {
    const twin = SIMPLE[text.charCodeAt(i)]!;
    if (twin === 0) continue;
    simple += text.slice(done, i) + String.fromCharCode(twin);
    done = i + 1;
  }
  return done === 0 ? text : simple + text.slice(done);
}

const MARK = String.raw`[\p{Extended_Pictographic}\uFE0F\u200D▼▽↓⬇▲△↑⬆←→↩●○◆◇■□▪▶☆★※>»›<«‹\s]`;
const AT_START = new RegExp(`^(?:(?![©®\\d])${MARK})+`, 'u');
const AT_END = new RegExp(`(?:(?![©®\\d])${MARK})+$`, 'u');
const LETTER = /[\p{L}\p{N}]/u;
const LETTER_OR_STOP = /[\p{L}\p{N}。.!?:)]/u;

/** The characters of most Chinese texts, which need no pattern. */
const isIdeograph = (sign: string): boolean => sign >= '\u4e00' && sign <= '\u9fff';

/** A line without the ornaments around it; a line of ornaments stays. */
export function withoutOrnaments(line: string): string {
  const first = line.charAt(0);
  const start = isIdeograph(first) || LETTER.test(first) ? line : line.replace(AT_START, '');
  // Looking for an end takes a look at each letter: most lines end in a letter or a stop.
  const last = start.slice(-1);
  const isPlain = last === '。' || isIdeograph(last) || LETTER_OR_STOP.test(last);
  return (isPlain ? start : start.replace(AT_END, '')) || line;
}
