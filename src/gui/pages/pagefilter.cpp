#include "gui/pages/pagefilter.h"

#include "gui/datetext.h"
#include "gui/pages/emptypage.h"
#include "gui/pages/filterbar.h"
#include "library/paperreader.h"

#include <QVBoxLayout>

#include <utility>

namespace dp {

PageFilter::PageFilter(QWidget &page, QVBoxLayout &column)
    : m_page(page)
    , m_column(column)
{
}

void PageFilter::setRevisedOnly(bool isRevisedOnly)
{
    if (std::exchange(m_isRevisedOnly, isRevisedOnly) != isRevisedOnly)
        update();
}

void PageFilter::setDays(const DayRange &days)
{
    if (std::exchange(m_days, days) != days)
        update();
}

bool PageFilter::clear()
{
    if (!isAny())
        return false;
    m_days = {};
    m_isRevisedOnly = false;
    update();
    return true;
}

void PageFilter::update()
{
    m_papers = -1;
    say();
    emit changed();
}

void PageFilter::setCount(int papers)
{
    if (std::exchange(m_papers, papers) != papers)
        say();
}

void PageFilter::apply(PaperQuery &query) const
{
    query.revisedOnly = m_isRevisedOnly;
    if (!m_days.isValid())
        return;
    query.since = m_days.from;
    query.until = m_days.to;
    if (query.key == SortKey::Arrived) // the days would be those of the arrival
        query.key = SortKey::Submitted;
}

void PageFilter::say()
{
    if (!m_bar && isAny()) {
        m_bar = new FilterBar(&m_page);
        m_column.insertWidget(0, m_bar);
        connect(m_bar, &FilterBar::removed, this, [this] {
            clear();
            emit removed();
        });
    }
    if (!m_bar)
        return;
    //: %1 is a text such as "Only revised papers"; %Ln is the number of papers in the list
    m_bar->say(m_isRevisedOnly && m_papers >= 0 ? tr("%1: %Ln", nullptr, m_papers).arg(text()) : text());
}

/// Returns a sentence about the papers that are shown; empty: all papers.
QString PageFilter::text() const
{
    if (!m_days.isValid())
        return m_isRevisedOnly ? tr("Only revised papers") : QString();
    //: %1 and %2 are dates
    return (m_isRevisedOnly ? tr("Only revised papers submitted from %1 to %2 (UTC)")
                            //: %1 and %2 are dates
                            : tr("Only papers submitted from %1 to %2 (UTC)"))
        .arg(datetext::text(m_days.from), datetext::text(m_days.to));
}

void PageFilter::sayWhyEmpty(EmptyPage &page) const
{
    if (m_days.isValid())
        page.say(tr("No papers of these days"), text(), tr("Show all papers"));
    else
        page.say(tr("No revised papers"), tr("arXiv has no second version of a paper in this tab."),
            tr("Show all papers"));
}

} // namespace dp

#include "moc_pagefilter.cpp"
