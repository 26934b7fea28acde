#include "gui/window/windowmessages.h"

#include "gui/window/errorbar.h"
#include "library/library.h"
#include "session/externalchanges.h"
#include "session/joblist.h"
#include "text/errortext.h"

#include <QStatusBar>

using namespace std::chrono_literals;

namespace dp {

WindowMessages::WindowMessages(
    ErrorBar &bar, QStatusBar &statusBar, ExternalChanges &changes, JobList &jobs, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_statusBar(statusBar)
    , m_changes(changes)
{
    connect(&changes, &ExternalChanges::lostLibrary, this, &WindowMessages::showLost);
    connect(&changes, &ExternalChanges::foundLibrary, this, &WindowMessages::showFound);
    connect(&changes, &ExternalChanges::damaged, this,
        [this](const Error &error) { showProblem(errorText(error)); });
    connect(&jobs, &JobList::started, this, [this](const Job *job) {
        if (job->canStop() && !m_changes.lost())
            m_bar.hide(); // the bar may show a problem of an earlier job
    });
    const auto showResult = [this](const JobResult &result) {
        if (!result.warning.isEmpty() && !m_changes.lost()) // the bar offers to save a copy while it is lost
            m_bar.showError(result.warning, result.canRetry);
        if (!result.message.isEmpty())
            show(result.message, result.shownFor);
    };
    connect(&jobs, &JobList::finished, this, showResult);
    connect(&jobs, &JobList::cancelled, this, showResult);
    connect(&jobs, &JobList::failed, this, &WindowMessages::showError);
}

void WindowMessages::show(const QString &sentence, std::chrono::seconds duration)
{
    // In a hidden window, QStatusBar does not hide its widgets, and would later paint the message over them.
    if (!m_statusBar.isVisible())
        return;
    m_statusBar.showMessage(sentence, int(std::chrono::milliseconds(duration).count()));
}

void WindowMessages::clear()
{
    m_statusBar.clearMessage();
}

void WindowMessages::showProblem(const QString &sentence)
{
    if (m_changes.lost())
        m_bar.showLost(sentence); // the bar still offers to save a copy
    else
        m_bar.showError(sentence, false);
}

void WindowMessages::showError(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    if (error.kind == ErrorKind::LibraryDamaged)
        m_changes.setDamaged(error);
    else if (Library::isLost(error))
        m_changes.setLost(error);
    else
        showProblem(errorText(error));
}

void WindowMessages::showLost(const Error &error)
{
    m_bar.showLost(errorText(error));
}

void WindowMessages::showFound()
{
    if (m_bar.isAboutLost())
        m_bar.hide();
    show(tr("The library is available again. Changes are saved."), 20s);
}

} // namespace dp
