#include "gui/window/keytooltip.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace dp {

QString keytooltip::text(const QString &text, const QAction &action)
{
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    if (key.isEmpty())
        return text;
    //: a tool tip: %1 is what a button does, and %2 is its key
    return QCoreApplication::translate("dp::KeyToolTip", "%1 (%2)").arg(text, key);
}

void keytooltip::follow(QWidget &widget, const QAction &action)
{
    const auto show = [&widget, &action, plain = widget.toolTip()] {
        if (const QString now = text(plain, action); now != widget.toolTip())
            widget.setToolTip(now);
    };
    QObject::connect(&action, &QAction::changed, &widget, show);
    show();
}

} // namespace dp
