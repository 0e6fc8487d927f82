import { Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { useTranslate } from '../hooks/use-translate';
import { HOME } from '../links';

interface Props {
  title: string;
  subtitle?: string;
  action?: ReactNode;
  /** Where "back" leads; absent on the first page. */
  back?: string;
}

/** Heading and window title of a page of the plugin. */
export function ImportHeader({ title, subtitle, action, back }: Props) {
  const t = useTranslate();
  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={subtitle}
        primaryAction={action}
        navigationAction={
          back !== undefined && (
            <Link tag={NavLink} to={back} startIcon={<ArrowLeft />}>
              {t(back === HOME ? 'back.import' : 'back.history')}
            </Link>
          )
        }
      />
    </>
  );
}
