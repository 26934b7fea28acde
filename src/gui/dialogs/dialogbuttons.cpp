#include "gui/dialogs/dialogbuttons.h"

#include <QPushButton>
#include <QStyle>

namespace dp::dialogbuttons {

QPushButton *add(QDialogButtonBox &box, QDialogButtonBox::StandardButton kind, const QString &text,
    const QString &objectName)
{
    QPushButton *button = box.addButton(kind);
    button->setText(text);
    button->setObjectName(objectName);
    return button;
}

QPushButton *add(
    QMessageBox &box, QMessageBox::StandardButton kind, const QString &text, const QString &objectName)
{
    QPushButton *button = box.addButton(kind);
    button->setText(text);
    button->setObjectName(objectName);
    return button;
}

QPushButton *addAction(QDialogButtonBox &box, Glyph glyph, const QString &text, const QString &objectName)
{
    QPushButton *button = box.addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    if (box.style()->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons, nullptr, &box))
        button->setIcon(icon(glyph));
    return button;
}

} // namespace dp::dialogbuttons
