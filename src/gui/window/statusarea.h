#pragma once

#include <QWidget>

class QMainWindow;
class QToolButton;

namespace dp {

class ElidedLabel;
class JobList;
class JobStatus;

/// The content of the status bar: the summary of the visible page, the last message, and the running job. The
/// message stays until the next one. If there is no room for all texts, the job is shown first, then the
/// message, and then the summary; the texts are elided. Does not use the temporary messages of QStatusBar,
/// which would hide the summary and be removed by an open menu. GUI thread.
class StatusArea : public QWidget
{
    Q_OBJECT

public:
    /// Adds itself to the status bar of the window. The jobs must outlive it.
    StatusArea(QMainWindow &window, JobList &jobs);

    /// Sets the summary of the visible page.
    void setSummary(const QString &summary);
    /// Adds a small chart of the visible page beside its summary. It may be hidden.
    void setChart(QWidget &chart);
    /// Sets the last message, a plain text.
    void setMessage(const QString &sentence);
    QString message() const;
    /// Shows the button that opens the list of messages.
    void showButton();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Emitted when the person clicked the message or the button beside it.
    void messagesRequested();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createMessage();
    void place();

    ElidedLabel *m_summary;
    QWidget *m_chart = nullptr;
    QToolButton *m_button; // opens the list of messages; hidden before the first message
    ElidedLabel *m_message;
    JobStatus *m_job;
};

} // namespace dp
