#pragma once

#include <QWidget>

namespace dp {

class CenterStack;
class ErrorBar;
class KeywordTabs;
class ReadingArea;

/// The widgets between the tool bar and the status bar: the error bar, and below it the lists with the
/// reading pane. GUI thread.
class CentralWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit CentralWidget(QWidget *parent);

    ErrorBar &errorBar() const { return *m_errorBar; }
    KeywordTabs &tabs() const { return *m_tabs; }
    CenterStack &center() const { return *m_center; }
    ReadingArea &reading() const { return *m_reading; }

private:
    ErrorBar *m_errorBar;
    KeywordTabs *m_tabs;
    CenterStack *m_center;
    ReadingArea *m_reading;
};

} // namespace dp
