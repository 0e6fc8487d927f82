/** The kinds of evidence that cleaning goes by, each of which can be switched off. */
export interface CleanSwitches {
  /** Elements, class names, hidden parts, places and shapes of blocks. */
  structure: boolean;
  /** Lines with the words and the form of credits, notes about rights, calls to follow. */
  language: boolean;
  /** Rules written for one site. */
  siteRules: boolean;
  /** Blocks that many documents of one site have in common. */
  templates: boolean;
}

export const ALL_EVIDENCE: CleanSwitches = {
  structure: true,
  language: true,
  siteRules: true,
  templates: true,
};

/** Strip nothing but what is never content: comments, scripts, style sheets. */
export const NO_EVIDENCE: CleanSwitches = {
  structure: false,
  language: false,
  siteRules: false,
  templates: false,
};

/** Whether any judging is done at all. */
export const judges = (switches: CleanSwitches): boolean => Object.values(switches).includes(true);
