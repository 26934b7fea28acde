#pragma once

#include <QDate>
#include <QDialog>

class QDateEdit;
class QLabel;
class QPushButton;

namespace dp {

/// Asks for the day before which papers are marked as read, and shows how many papers these are.
class OlderPapersDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OlderPapersDialog(QDate today, QWidget *parent = nullptr);

    QDate day() const;
    /// Shows the number of unread papers before day(). The dialog can be accepted if there are any.
    void setNumber(qsizetype papers);

signals:
    /// Emitted when the person chose another day. The number is unknown until setNumber() is called.
    void dayChanged();

private:
    void forgetNumber();

    QDateEdit *m_day;
    QLabel *m_question;
    QPushButton *m_ok;
};

} // namespace dp
