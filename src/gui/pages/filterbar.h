#pragma once

#include <QFrame>

class QLabel;

namespace dp {

/// A bar above a table that tells which papers are shown, and has a button to show all papers again.
class FilterBar : public QFrame
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// Shows the sentence; an empty sentence hides the bar.
    void say(const QString &sentence);

signals:
    void removed();

private:
    QLabel *m_text;
};

} // namespace dp
