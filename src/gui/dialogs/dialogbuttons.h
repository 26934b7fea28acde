#pragma once

#include "gui/icons.h"

#include <QDialogButtonBox>
#include <QMessageBox>

class QPushButton;

namespace dp {

/// Functions that add the buttons below a dialog. Either all of these buttons have an icon or none has one,
/// as the style of the desktop wants it.
namespace dialogbuttons {

/// Adds a standard button with its own text. The standard button determines the role, the place and the icon.
QPushButton *add(QDialogButtonBox &box, QDialogButtonBox::StandardButton kind, const QString &text,
    const QString &objectName);
QPushButton *add(
    QMessageBox &box, QMessageBox::StandardButton kind, const QString &text, const QString &objectName);
/// Adds a button that does not close the dialog by itself.
QPushButton *addAction(QDialogButtonBox &box, Glyph glyph, const QString &text, const QString &objectName);

} // namespace dialogbuttons
} // namespace dp
