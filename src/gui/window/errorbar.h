#pragma once

#include <QFrame>

class QPushButton;
class QToolButton;

namespace dp {

class ShortLabel;

/// A bar above the tables that shows an error in one or two lines, with a button to retry. Another button
/// opens the whole text. Errors are never shown in a modal message box.
class ErrorBar : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorBar(QWidget *parent = nullptr);

    /// details: a text with everything that the sentence leaves out; empty: it leaves out nothing.
    void showError(const QString &sentence, bool canRetry, const QString &details = {});
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
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void leave();
    void showDetailsButton();
    void openDetails();

    ShortLabel *m_text;
    QPushButton *m_details;
    QPushButton *m_retry;
    QPushButton *m_copy;
    QToolButton *m_close;
    QString m_sentence;
    QString m_whole; // the details, or the sentence if there are none
};

} // namespace dp
