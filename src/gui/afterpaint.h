#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace dp {

/// Calls a function once, after the next painting of a widget, so that the function does not delay the
/// painting. If the widget is not painted for half a second, for example because other windows cover it, the
/// function is called then. The widget owns the object. GUI thread.
class AfterPaint final : public QObject
{
public:
    static void call(QWidget &widget, std::function<void()> action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    AfterPaint(QWidget &widget, std::function<void()> action);
    void act();

    std::function<void()> m_action;
};

} // namespace dp
