#include "gui/window/windowtitle.h"

#include "session/keywordlist.h"

#include <QLocale>
#include <QWidget>

namespace dp {

WindowTitle::WindowTitle(QWidget &window, const KeywordList &keywords)
    : QObject(&window)
    , m_window(window)
    , m_keywords(keywords)
{
    m_window.setAccessibleName(tr("Daily Papers")); // scripts for assistive technology find the window by it
    connect(&keywords, &KeywordList::countsChanged, this, &WindowTitle::update);
    update();
}

void WindowTitle::update()
{
    const qint64 unread = m_keywords.counts().unread;
    m_window.setWindowTitle(unread == 0 ? tr("Daily Papers")
                                        //: title of the window; %1 is the number of unread papers
                                        : tr("Daily Papers (%1 unread)").arg(QLocale().toString(unread)));
}

} // namespace dp

#include "moc_windowtitle.cpp"
