#include "gui/window/windowmessages.h"

#include "gui/announcer.h"
#include "gui/dialogs/textdialog.h"
#include "gui/window/errorbar.h"
#include "gui/window/statusarea.h"
#include "library/library.h"
#include "session/session.h"
#include "text/errortext.h"

using namespace Qt::StringLiterals;

namespace dp {

WindowMessages::WindowMessages(ErrorBar &bar, StatusArea &status, Session &session, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_status(status)
    , m_changes(session.externalChanges())
    , m_clock(session.clock())
    , m_announcer(new Announcer(&status))
{
    connect(&m_changes, &ExternalChanges::lostLibrary, this, &WindowMessages::showLost);
    connect(&m_changes, &ExternalChanges::foundLibrary, this, &WindowMessages::showFound);
    connect(&m_changes, &ExternalChanges::damaged, this,
        [this](const Error &error) { showProblem(errorText(error)); });
    const JobList &jobs = session.jobs();
    connect(&jobs, &JobList::started, this, [this](const Job *job) {
        if (job->canStop() && !m_changes.lost())
            m_bar.hide(); // the bar may show a problem of an earlier job
    });
    connect(&jobs, &JobList::finished, this, &WindowMessages::showResult);
    connect(&jobs, &JobList::cancelled, this, &WindowMessages::showResult);
    connect(&jobs, &JobList::failed, this, &WindowMessages::showError);
    connect(&status, &StatusArea::messagesRequested, this, &WindowMessages::openList);
}

void WindowMessages::showResult(const JobResult &result)
{
    if (!result.warning.isEmpty()) {
        if (!m_changes.lost()) // the bar offers to save a copy while it is lost
            m_bar.showError(result.warning, result.canRetry, result.details);
        keep(result.details.isEmpty() ? result.warning : result.details);
        announce(result.warning);
    }
    if (!result.message.isEmpty())
        result.canUndo ? showUndoable(result.message) : show(result.message);
    else if (!result.warning.isEmpty())
        m_status.setMessage({}); // an earlier message, such as "Up to date", would contradict the warning
}

void WindowMessages::show(const QString &sentence)
{
    keep(sentence);
    confirm(sentence);
}

void WindowMessages::showUndoable(const QString &sentence)
{
    show(sentence);
    offerUndo(sentence);
}

void WindowMessages::confirm(const QString &sentence)
{
    m_status.setMessage(sentence);
    announce(sentence);
}

void WindowMessages::withdraw(const QString &sentence)
{
    if (m_status.message() == sentence)
        m_status.setMessage({});
}

void WindowMessages::announce(const QString &sentence)
{
    m_announcer->announce(sentence);
}

void WindowMessages::showProblem(const QString &sentence, const QString &details)
{
    if (m_changes.lost())
        m_bar.showLost(sentence); // the bar still offers to save a copy
    else
        m_bar.showError(sentence, false, details);
    keep(details.isEmpty() ? sentence : details);
    announce(sentence);
}

void WindowMessages::showError(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    if (error.kind == ErrorKind::LibraryDamaged)
        return m_changes.setDamaged(error);
    if (Library::isLost(error))
        return m_changes.setLost(error);
    const FoldedErrorText text = foldedErrorText(error);
    showProblem(text.sentence, text.details);
}

void WindowMessages::showLost(const Error &error)
{
    const QString sentence = errorText(error);
    m_bar.showLost(sentence);
    keep(sentence);
    announce(sentence);
}

void WindowMessages::showFound()
{
    if (m_bar.isAboutLost())
        m_bar.hide();
    show(tr("The library is available again. Changes are saved."));
}

void WindowMessages::keep(const QString &sentence)
{
    m_history.add(m_clock.now(), sentence);
    m_status.showButton();
}

void WindowMessages::openList()
{
    const QString text = m_history.text(m_clock.today());
    (new TextDialog(u"messagesDialog"_s, tr("Last messages"),
         text.isEmpty() ? tr("There are no messages yet.") : text, m_status.window()))
        ->open();
}

} // namespace dp

#include "moc_windowmessages.cpp"
