#pragma once

#include "base/result.h"
#include "gui/window/messagehistory.h"

#include <QObject>

namespace dp {

class Announcer;
class Clock;
class ErrorBar;
class ExternalChanges;
class Session;
class StatusArea;
struct JobResult;

/// Shows messages in the window, announces them to assistive technology, and keeps the last ones. A message
/// is shown in the status bar until the next one. Problems are shown in the bar above the tables until the
/// person closes it. Also shows the result of every finished job. GUI thread; the arguments of the
/// constructor must outlive it.
class WindowMessages : public QObject
{
    Q_OBJECT

public:
    WindowMessages(ErrorBar &bar, StatusArea &status, Session &session, QObject *parent = nullptr);

    /// Shows a sentence in the status bar.
    void show(const QString &sentence);
    /// Like show(), and offers to undo the change that the sentence confirms.
    void showUndoable(const QString &sentence);
    /// Shows a sentence that confirms a small action, such as "Starred". The list of messages does not
    /// contain it.
    void confirm(const QString &sentence);
    /// Offers to undo the change that a shown sentence confirms.
    void offerUndo(const QString &sentence) { emit undoOffered(sentence); }
    /// Removes a sentence that is no longer true, if the status bar still shows it.
    void withdraw(const QString &sentence);
    /// Announces a sentence that the window already shows elsewhere.
    void announce(const QString &sentence);
    /// Shows a sentence in the bar above the tables. details: see ErrorBar::showError().
    void showProblem(const QString &sentence, const QString &details = {});
    /// Shows the sentence for an error in the bar above the tables. Shows nothing for the error Cancelled.
    void showError(const Error &error);
    /// Opens a dialog with the last messages.
    void openList();

signals:
    void undoOffered(const QString &sentence);

private:
    void showResult(const JobResult &result);
    void showLost(const Error &error);
    void showFound();
    void keep(const QString &sentence);

    ErrorBar &m_bar;
    StatusArea &m_status;
    ExternalChanges &m_changes;
    const Clock &m_clock;
    Announcer *m_announcer; // owned by the status area
    MessageHistory m_history;
};

} // namespace dp
