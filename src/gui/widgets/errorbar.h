#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace dp {

/// What went wrong, in one sentence above the tables, with the way to try again. Never a modal box.
class ErrorBar : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorBar(QWidget *parent = nullptr);

    void showError(const QString &sentence, bool canRetry);
    QString text() const;

signals:
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QLabel *m_text;
    QPushButton *m_retry;
    QToolButton *m_close;
};

} // namespace dp
