#pragma once

#include "base/result.h"

#include <QObject>

#include <chrono>

class QStatusBar;

namespace dp {

class ErrorBar;
class ExternalChanges;
class JobList;

/// Shows messages in the window. Short messages are shown in the status bar for some seconds. Problems are
/// shown in the bar above the tables until the person closes it. Also shows the result of every finished job.
/// GUI thread.
class WindowMessages : public QObject
{
    Q_OBJECT

public:
    WindowMessages(ErrorBar &bar, QStatusBar &statusBar, ExternalChanges &changes, JobList &jobs,
        QObject *parent = nullptr);

    /// Shows a sentence in the status bar for this time. Does nothing while the window is hidden in the tray.
    void show(const QString &sentence, std::chrono::seconds duration = std::chrono::seconds(10));
    /// Removes the sentence from the status bar.
    void clear();
    /// Shows a sentence in the bar above the tables.
    void showProblem(const QString &sentence);
    /// Shows the sentence for an error in the bar above the tables. Shows nothing for the error Cancelled.
    void showError(const Error &error);

private:
    void showLost(const Error &error);
    void showFound();

    ErrorBar &m_bar;
    QStatusBar &m_statusBar;
    ExternalChanges &m_changes;
};

} // namespace dp
