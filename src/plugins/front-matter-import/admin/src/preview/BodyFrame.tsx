import { useMemo } from 'react';
import { styled } from 'styled-components';
import { frameDocument } from './frame-document';

const Frame = styled.iframe`
  width: 100%;
  height: 56vh;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: #fff;
`;

interface Props {
  html: string;
  title: string;
  showsPictures: boolean;
}

/** A body as a reader would see it, where nothing of it can act. */
export function BodyFrame({ html, title, showsPictures }: Props) {
  const source = useMemo(
    () => frameDocument(html, { showsPictures, title }),
    [html, showsPictures, title],
  );
  return <Frame sandbox="" srcDoc={source} title={title} referrerPolicy="no-referrer" />;
}
