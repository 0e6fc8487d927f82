import { ProgressBar } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The design system's bar is made for dark backgrounds: on a page, its filled part would be invisible. */
const Bar = styled(ProgressBar)`
  width: 100%;
  background: ${({ theme }) => theme.colors.neutral200};

  & > div {
    background: ${({ theme }) => theme.colors.primary600};
  }
`;

interface Props {
  /** From 0 to 1. */
  share: number;
  /** Id of the element that says the same in words. */
  labelledBy: string;
}

export function Progress({ share, labelledBy }: Props) {
  return <Bar value={Math.round(share * 100)} aria-labelledby={labelledBy} />;
}
