#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace dp {

/// Shows above a table which papers are missing, with a button to fetch them.
class GapBar : public QFrame
{
    Q_OBJECT

public:
    explicit GapBar(QWidget *parent = nullptr);

    /// Shows the sentence; an empty one hides the bar.
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
