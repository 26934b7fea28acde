#pragma once

#include <QDateTime>
#include <QObject>
#include <QPointer>

class QWidget;

namespace dp {

class CenterStack;
class KeywordPage;
class PaperTabs;
class PapersPage;
class Session;

/// Stores the last visit of a keyword when the person leaves its tab having seen it. The person has seen a
/// tab that was visible for some seconds, or in which a paper was marked. The tab is left when another tab is
/// shown, when the window is hidden or closed, and when the window was inactive for a long time. If all
/// papers of a tab are marked as read, this is also a visit. GUI thread; the arguments must outlive the
/// object.
class VisitTracker : public QObject
{
    Q_OBJECT

public:
    static constexpr int glance = 3; ///< after this time in seconds, a tab counts as seen
    static constexpr int absence = 3600; ///< an inactive window counts as left after this time in seconds

    VisitTracker(QWidget &window, const CenterStack &center, const PaperTabs &tabs, Session &session);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void watch(PapersPage *page);
    void enter();
    void leave();
    void pause();
    void resume();
    void storeVisit(const KeywordPage &page, const QDateTime &seen);
    bool isSeen() const;

    QWidget &m_window;
    const PaperTabs &m_tabs;
    Session &m_session;
    QPointer<KeywordPage> m_page; // the page that is being visited
    QDateTime m_entered;
    QDateTime m_paused; // since when the window is inactive; invalid: it is active
    QDateTime m_seenBeforePause; // when the list was read that the person saw before the pause
    bool m_isUsed = false;
};

} // namespace dp
