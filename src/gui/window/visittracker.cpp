#include "gui/window/visittracker.h"

#include "gui/pages/keywordpage.h"
#include "gui/window/centerstack.h"
#include "gui/window/papertabs.h"
#include "session/session.h"

#include <QEvent>
#include <QWidget>

namespace dp {

VisitTracker::VisitTracker(
    QWidget &window, const CenterStack &center, const PaperTabs &tabs, Session &session)
    : QObject(&window)
    , m_window(window)
    , m_tabs(tabs)
    , m_session(session)
{
    window.installEventFilter(this);
    connect(&center, &CenterStack::pageChanged, this, [this] {
        if (m_page != m_tabs.currentKeywordPage()) {
            leave();
            enter();
        }
    });
    connect(&tabs, &PaperTabs::tableCreated, this, &VisitTracker::watch);
    connect(&session.marks(), &Marks::marking, this, [this] { m_isUsed = true; });
    connect(&session.visits(), &VisitLog::added, this, [this](qint64 keywordId) {
        if (KeywordPage *page = m_tabs.pageOf(keywordId); page && page->isLoaded())
            page->reload(); // the group of new papers has changed
    });
}

void VisitTracker::watch(PapersPage *page)
{
    if (auto *keyword = qobject_cast<KeywordPage *>(page))
        connect(keyword, &KeywordPage::allMarkedRead, this,
            [this, keyword] { storeVisit(*keyword, keyword->readTime()); });
}

bool VisitTracker::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show: enter(); break;
    case QEvent::Hide: leave(); break;
    case QEvent::WindowActivate: resume(); break;
    case QEvent::WindowDeactivate: pause(); break;
    default: break;
    }
    return QObject::eventFilter(object, event);
}

void VisitTracker::enter()
{
    m_page = m_window.isVisible() ? m_tabs.currentKeywordPage() : nullptr;
    m_entered = m_session.clock().now();
    m_paused = {};
    m_isUsed = false;
}

void VisitTracker::leave()
{
    if (!m_page)
        return;
    if (m_paused.isValid()) {
        if (m_seenBeforePause.isValid())
            storeVisit(*m_page, m_seenBeforePause);
    } else if (isSeen()) {
        storeVisit(*m_page, m_page->readTime());
    }
    m_page = nullptr;
}

/// Called when the window became inactive. A list that is read again meanwhile is not seen.
void VisitTracker::pause()
{
    if (!m_page || m_paused.isValid())
        return;
    m_seenBeforePause = isSeen() ? m_page->readTime() : QDateTime();
    m_paused = m_session.clock().now();
}

/// Called when the window became active again.
void VisitTracker::resume()
{
    if (!m_paused.isValid())
        return;
    if (m_paused.secsTo(m_session.clock().now()) >= absence) {
        leave();
        enter();
    }
    m_paused = {};
}

bool VisitTracker::isSeen() const
{
    return m_isUsed || m_entered.secsTo(m_session.clock().now()) >= glance;
}

void VisitTracker::storeVisit(const KeywordPage &page, const QDateTime &seen)
{
    if (seen.isValid())
        m_session.visits().add(page.state().keyword.id, seen);
}

} // namespace dp

#include "moc_visittracker.cpp"
