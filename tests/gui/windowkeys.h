#pragma once

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QPointer>
#include <QTest>
#include <QWidget>

#include <algorithm>

namespace dp::test {

/// Without a window manager on the display nobody gives a window the keyboard: it has to take it.
inline bool takeKeyboard(QWidget &window)
{
    return QTest::qWaitForWindowExposed(&window) && QTest::qWaitFor([&] {
        if (!window.isActiveWindow())
            window.activateWindow();
        return window.isActiveWindow();
    });
}

/// The dialog of that name once it is open and has the keyboard; null where it does not come.
inline QDialog *dialogNamed(const QString &name)
{
    QDialog *found = nullptr;
    const bool there = QTest::qWaitFor([&] {
        found = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        return found && found->objectName() == name && found->isActiveWindow();
    });
    return there ? found : nullptr;
}

/// What a window manager does when a dialog has gone.
inline bool backTo(QWidget &window)
{
    return QTest::qWaitFor([&] {
        if (QApplication::activeModalWidget() && QApplication::activeModalWidget() != &window)
            return false;
        window.activateWindow();
        return window.isActiveWindow();
    });
}

/// Alt and a letter; a button that it presses comes up again, and is clicked, a moment later.
inline bool pressAlt(QWidget &window, Qt::Key key)
{
    QTest::keyClick(&window, key, Qt::AltModifier);
    QList<QPointer<QAbstractButton>> buttons; // a click may close the window, and delete it
    for (QAbstractButton *button : window.findChildren<QAbstractButton *>())
        buttons << button;
    return QTest::qWaitFor([&] {
        return std::none_of(buttons.begin(), buttons.end(),
            [](const QPointer<QAbstractButton> &button) { return button && button->isDown(); });
    });
}

/// The widgets that can have the keyboard and lack an object name, or a name for a screen reader.
inline QString widgetsWithoutNames(const QWidget &root)
{
    QStringList nameless;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->isHidden())
            continue;
        if (qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
            continue; // a part of Qt's own
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        const QString name = told ? told->text(QAccessible::Name) : QString();
        if (widget->objectName().isEmpty() || name.isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()
                    + QStringLiteral(": ") + name;
    }
    return nameless.join(QStringLiteral("; "));
}

} // namespace dp::test
