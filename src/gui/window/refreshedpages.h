#pragma once

#include "refresh/refreshservice.h"

#include <QObject>

namespace dp {

class PaperTabs;
class RefreshJob;

/// Shows a refresh in the tabs: which keyword is being fetched, why it failed, and its new and revised
/// papers. GUI thread; the arguments of the constructor must outlive it.
class RefreshedPages : public QObject
{
    Q_OBJECT

public:
    RefreshedPages(PaperTabs &tabs, const RefreshJob &refresh, QObject *parent = nullptr);

private:
    void showFetching(qint64 keywordId);
    void showReport(const RefreshReport &report);
    void setBusy(bool busy);

    PaperTabs &m_tabs;
};

} // namespace dp
