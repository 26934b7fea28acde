#include "gui/window/centerstack.h"

#include "gui/pages/emptypage.h"
#include "gui/pages/keywordpage.h"
#include "gui/window/keywordtabs.h"
#include "gui/window/tabsarea.h"

using namespace Qt::StringLiterals;

namespace dp {

CenterStack::CenterStack(KeywordTabs &tabs, QWidget *parent)
    : QStackedWidget(parent)
    , m_tabs(tabs)
    , m_area(new TabsArea(tabs, this))
{
    setObjectName(u"center"_s);
    addWidget(m_area);
    connect(&tabs, &QTabWidget::currentChanged, this, &CenterStack::pageChanged);
    connect(this, &QStackedWidget::currentChanged, this, &CenterStack::pageChanged);
}

PapersPage *CenterStack::shownPage() const
{
    if (currentWidget() == m_area)
        return qobject_cast<PapersPage *>(m_tabs.currentWidget());
    return qobject_cast<PapersPage *>(currentWidget());
}

KeywordPage *CenterStack::shownKeywordPage() const
{
    return qobject_cast<KeywordPage *>(shownPage());
}

void CenterStack::onPage(const std::function<void(PapersPage &)> &action) const
{
    if (PapersPage *page = shownPage())
        action(*page);
}

void CenterStack::showSearch(QWidget &search)
{
    m_search = &search;
    if (indexOf(&search) < 0)
        addWidget(&search);
    setCurrentWidget(&search);
}

void CenterStack::endSearch()
{
    m_search = nullptr;
    setEmpty(m_isEmpty);
}

void CenterStack::setEmpty(bool empty)
{
    m_isEmpty = empty;
    if (empty && !m_noKeywords) {
        m_noKeywords = new EmptyPage(this);
        m_noKeywords->say(
            tr("No keywords yet"), tr("Add one to start following new papers."), tr("Add a keyword…"));
        connect(m_noKeywords, &EmptyPage::actionRequested, this, &CenterStack::addKeywordRequested);
        addWidget(m_noKeywords);
    }
    if (!m_search)
        setCurrentWidget(empty ? static_cast<QWidget *>(m_noKeywords) : m_area);
}

} // namespace dp

#include "moc_centerstack.cpp"
