/** The content types that entries are written to. */
export const ARTICLE = 'api::article.article';
export const CATEGORY = 'api::category.category';
export const TAG = 'api::tag.tag';
export const IMAGE = 'api::image.image';
