#pragma once

#include <QString>

class QAction;
class QWidget;

namespace dp::keytooltip {

/// Returns the text with the first key of the action, such as "Settings (Ctrl+,)".
QString text(const QString &text, const QAction &action);
/// Adds the key of the action to the tool tip of the widget, now and whenever the key changes.
void follow(QWidget &widget, const QAction &action);

} // namespace dp::keytooltip
