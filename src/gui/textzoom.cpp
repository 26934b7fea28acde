#include "gui/textzoom.h"

#include <QFontInfo>
#include <QWheelEvent>
#include <QWidget>

#include <algorithm>

namespace dp {

QFont textzoom::font(const QWidget &widget, int points)
{
    constexpr double smallest = 6.0;
    QFont font; // an unset font is that of the parent
    if (const QWidget *parent = widget.parentWidget(); parent && points != 0)
        font.setPointSizeF(std::max(smallest, QFontInfo(parent->font()).pointSizeF() + points));
    return font;
}

int ZoomWheel::steps(const QWheelEvent &event)
{
    constexpr int notch = 120; // QWheelEvent::angleDelta() of one step of a mouse wheel
    m_angle += event.angleDelta().y();
    const int steps = m_angle / notch;
    m_angle -= steps * notch;
    return steps;
}

} // namespace dp
