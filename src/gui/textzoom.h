#pragma once

#include <QFont>

class QWheelEvent;
class QWidget;

namespace dp {

/// The size of the text in lists and abstracts, which the person sets with keys or the wheel.
namespace textzoom {

/// Returns the font of a widget whose text is larger than that of its parent widget. points: the difference;
/// 0: the font of the parent.
QFont font(const QWidget &widget, int points);

} // namespace textzoom

/// Counts the steps of a wheel that is turned with Ctrl. GUI thread.
class ZoomWheel
{
public:
    /// Returns the number of steps that this turn completes: positive for larger text, 0 if there is none.
    int steps(const QWheelEvent &event);

private:
    int m_angle = 0; // angle of turns that are less than one step
};

} // namespace dp
