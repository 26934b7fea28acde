#pragma once

#include <QWidget>

class QToolButton;

namespace dp {

/// The buttons beside the tabs: one adds a keyword, and one opens the list of tabs. GUI thread.
class TabButtons final : public QWidget
{
    Q_OBJECT

public:
    explicit TabButtons(QWidget *parent);

    /// Shows or hides the button that opens the list of tabs.
    void setListShown(bool shown);

signals:
    void addRequested();
    void listRequested();

private:
    QToolButton *create(const QString &name, const QString &text);

    QToolButton *m_add;
    QToolButton *m_list;
};

} // namespace dp
