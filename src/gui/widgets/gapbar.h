#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace dp {

/// Says above a table which papers are missing in it, with the way to fetch them.
class GapBar : public QFrame
{
    Q_OBJECT

public:
    explicit GapBar(QWidget *parent = nullptr);

    /// Shown with a sentence, hidden without.
    void say(const QString &sentence);
    /// While papers are fetched the button can wait.
    void setBusy(bool busy);

signals:
    void fillRequested();

private:
    QLabel *m_text;
    QPushButton *m_fill;
};

} // namespace dp
