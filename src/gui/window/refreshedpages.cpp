#include "gui/window/refreshedpages.h"

#include "gui/pages/keywordpage.h"
#include "gui/window/papertabs.h"
#include "session/refreshjob.h"

namespace dp {

RefreshedPages::RefreshedPages(PaperTabs &tabs, const RefreshJob &refresh, QObject *parent)
    : QObject(parent)
    , m_tabs(tabs)
{
    connect(&refresh, &RefreshJob::started, this, [this] { setBusy(true); });
    connect(&refresh, &RefreshJob::reported, this, [this] { setBusy(false); });
    connect(&refresh, &RefreshJob::keywordStarted, this,
        [this](const Keyword &keyword) { showFetching(keyword.id); });
    connect(&refresh, &RefreshJob::keywordFinished, this, &RefreshedPages::showReport);
}

void RefreshedPages::showFetching(qint64 keywordId)
{
    for (KeywordPage *page : m_tabs.keywordPages())
        page->setFetching(page->state().keyword.id == keywordId);
}

void RefreshedPages::showReport(const RefreshReport &report)
{
    const ChangeSet &changes = report.changes;
    if (KeywordPage *page = m_tabs.pageOf(report.keyword.id)) {
        page->setFetching(false);
        page->setLastError(report.error);
        if (page->isLoaded() && !changes.isEmpty())
            page->reload(); // inserts the rows of new papers, and moves those of revised ones
    }
    for (PapersPage *page : m_tabs.pages()) // a paper in another tab may have a new version
        page->updatePapers(changes.revised + changes.amended);
    if (changes.added.isEmpty())
        return;
    for (LibraryPage *page : m_tabs.libraryPages())
        if (page->isLoaded())
            page->reload();
}

void RefreshedPages::setBusy(bool busy)
{
    for (KeywordPage *page : m_tabs.keywordPages()) {
        page->setBusy(busy);
        if (!busy)
            page->setFetching(false);
    }
}

} // namespace dp
