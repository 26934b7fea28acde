#pragma once

#include "base/result.h"

#include <QObject>

#include <chrono>

class QStatusBar;

namespace dp {

class ErrorBar;
class ExternalChanges;
class JobList;

/// The sentences that the window shows: short ones in the status bar for some seconds, and problems in the
/// bar above the tables until the person closes it. Shows the end of every job. GUI thread.
class WindowMessages : public QObject
{
    Q_OBJECT

public:
    WindowMessages(ErrorBar &bar, QStatusBar &statusBar, ExternalChanges &changes, JobList &jobs,
        QObject *parent = nullptr);

    /// Shows a sentence in the status bar.
    void show(const QString &sentence, std::chrono::seconds duration = std::chrono::seconds(10));
    /// Removes the sentence in the status bar.
    void clear();
    /// Shows a sentence above the tables.
    void showProblem(const QString &sentence);
    /// Shows the sentence for an error above the tables. Cancelled is silent.
    void showError(const Error &error);

private:
    void showLost(const Error &error);
    void showFound();

    ErrorBar &m_bar;
    QStatusBar &m_statusBar;
    ExternalChanges &m_changes;
};

} // namespace dp
