#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace dp {

/// A bar above the tables that shows an error in one sentence, with a button to retry. Errors are never shown
/// in a modal message box.
class ErrorBar : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorBar(QWidget *parent = nullptr);

    void showError(const QString &sentence, bool canRetry);
    /// Reports that the library file is lost, with a button that saves a copy of the library.
    void showLost(const QString &sentence);
    bool isAboutLost() const;
    QString text() const;

signals:
    void retryRequested();
    void copyRequested();
    /// Emitted when the bar was closed while it had the keyboard focus.
    void focusReleased();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void leave();

    QLabel *m_text;
    QPushButton *m_retry;
    QPushButton *m_copy;
    QToolButton *m_close;
};

} // namespace dp
