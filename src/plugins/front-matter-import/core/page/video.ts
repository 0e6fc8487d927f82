import type { Element } from 'domhandler';
import { isPlayer } from '../convert/schema';

const MORE_PLAYERS =
  /\/\/(?:www\.)?(?:(?:dailymotion|youtube|youtube-nocookie|player\.vimeo|v\.qq)\.com|(?:archive|upload\.wikimedia)\.org|player\.twitch\.tv)/i;

/** Whether an embedded page or program is the player of a video, which readers want to see. */
export const isVideo = (element: Element): boolean =>
  Object.values(element.attribs).some((value) => MORE_PLAYERS.test(value) || isPlayer(value));
