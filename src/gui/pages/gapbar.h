#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace dp {

/// A bar above a table that tells which papers are missing and has a button to fetch them.
class GapBar : public QFrame
{
    Q_OBJECT

public:
    explicit GapBar(QWidget *parent = nullptr);

    /// Shows the sentence; an empty sentence hides the bar.
    void say(const QString &sentence);
    /// Disables the button while papers are fetched.
    void setBusy(bool busy);

signals:
    void fillRequested();

private:
    QLabel *m_text;
    QPushButton *m_fill;
};

} // namespace dp
