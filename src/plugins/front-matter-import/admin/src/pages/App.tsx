import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { HistoryPage } from '../history/HistoryPage';
import { PERMISSIONS } from '../permissions';
import { RunPage } from '../runs/RunPage';
import { ReviewPage } from '../files/ReviewPage';
import { RulesPage } from '../rules/RulesPage';
import { SourcePage } from '../source/SourcePage';

export default function App() {
  return (
    <Page.Protect permissions={PERMISSIONS.read}>
      <Routes>
        <Route index element={<SourcePage />} />
        <Route path="roots/:id" element={<ReviewPage />} />
        <Route path="rules" element={<RulesPage />} />
        <Route path="runs" element={<HistoryPage />} />
        <Route path="runs/:id" element={<RunPage />} />
        <Route path="*" element={<Page.NoData />} />
      </Routes>
    </Page.Protect>
  );
}
