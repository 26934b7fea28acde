#include "gui/window/olderpapers.h"

#include "gui/dialogs/olderpapersdialog.h"
#include "gui/pages/paperspage.h"
#include "gui/window/centerstack.h"
#include "gui/window/windowmessages.h"
#include "session/session.h"

#include <QAction>
#include <QPointer>

namespace dp {

OlderPapers::OlderPapers(
    QAction &action, CenterStack &center, Session &session, WindowMessages &messages, QObject *parent)
    : QObject(parent)
    , m_center(center)
    , m_session(session)
    , m_messages(messages)
{
    connect(&action, &QAction::triggered, this, &OlderPapers::ask);
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

} // namespace dp

#include "moc_olderpapers.cpp"
