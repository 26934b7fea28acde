#pragma once

#include <QObject>

class QWidget;

namespace dp {

class KeywordList;

/// Sets the title of the window: the name of the program and the number of unread papers. GUI thread; a child
/// of the window. The list must outlive it.
class WindowTitle final : public QObject
{
    Q_OBJECT

public:
    WindowTitle(QWidget &window, const KeywordList &keywords);

private:
    void update();

    QWidget &m_window;
    const KeywordList &m_keywords;
};

} // namespace dp
