#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace dp {

/// Shows an error in one sentence above the tables, with a button to retry. Never a modal box.
class ErrorBar : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorBar(QWidget *parent = nullptr);

    void showError(const QString &sentence, bool canRetry);
    /// Reports a lost library, with a button that saves a copy of it.
    void showLost(const QString &sentence);
    bool isAboutLost() const;
    QString text() const;

signals:
    void retryRequested();
    void copyRequested();
    /// The bar was closed while it had the keyboard focus.
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
