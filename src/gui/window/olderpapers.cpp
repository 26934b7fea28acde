#include "gui/window/olderpapers.h"

#include "base/settings.h"
#include "gui/dialogs/olderpapersdialog.h"
#include "gui/pages/paperspage.h"
#include "gui/window/centerstack.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"

#include <QAction>
#include <QPointer>

namespace dp {
namespace {

constexpr int manyUnread = 5000; // nobody reads so many papers, so the number of unread papers is useless

} // namespace

OlderPapers::OlderPapers(QAction &action, CenterStack &center, Session &session, Settings &settings,
    WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_center(center)
    , m_session(session)
    , m_settings(settings)
    , m_messages(messages)
{
    connect(&action, &QAction::triggered, this, &OlderPapers::ask);
    connect(&session.keywords(), &KeywordList::countsChanged, this, &OlderPapers::suggest);
}

/// Asks for the page that is visible now. The page may be removed while the dialog is open, for example if
/// another program removes its keyword.
void OlderPapers::ask()
{
    PapersPage *page = m_center.shownPage();
    if (!page)
        return;
    auto *dialog = new OlderPapersDialog(m_session.clock().today(), page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto count = [this, dialog, page = QPointer(page)] {
        if (!page)
            return dialog->reject();
        m_session.library().reader.post(dialog, page->readUnreadBefore(dialog->day()),
            [this, dialog, day = dialog->day()](const Result<QList<qint64>> &papers) {
                if (!papers)
                    m_messages.showError(papers.error());
                else if (day == dialog->day())
                    dialog->setNumber(papers->size());
            });
    };
    connect(dialog, &OlderPapersDialog::dayChanged, this, count);
    connect(dialog, &QDialog::accepted, this, [this, dialog, page = QPointer(page)] {
        if (page)
            m_session.marks().markAll(page->readUnreadBefore(dialog->day()), Mark::Read);
    });
    dialog->open();
    count();
}

void OlderPapers::suggest()
{
    const int unread = int(m_session.keywords().counts().unread);
    if (unread <= manyUnread || m_settings.flag(Setting::OlderPapersSuggested))
        return;
    m_settings.set(Setting::OlderPapersSuggested, true);
    //: "Paper" is the menu, and the rest is the entry in it
    m_messages.show(tr(
        "%Ln unread paper(s). To mark the older ones: Paper → Mark older papers as read", nullptr, unread));
}

} // namespace dp

#include "moc_olderpapers.cpp"
