#pragma once

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QPointer>
#include <QTabBar>
#include <QTest>
#include <QWidget>

#include <algorithm>

namespace dp::test {

/// Activates the window. If the display has no window manager, a new window does not become active by itself.
inline bool takeKeyboard(QWidget &window)
{
    return QTest::qWaitForWindowExposed(&window) && QTest::qWaitFor([&] {
        if (!window.isActiveWindow())
            window.activateWindow();
        return window.isActiveWindow();
    });
}

/// Waits for the dialog with this name to be open and active, and returns it; null if it does not open.
inline QDialog *dialogNamed(const QString &name)
{
    QDialog *found = nullptr;
    const bool there = QTest::qWaitFor([&] {
        found = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        return found && found->objectName() == name && found->isActiveWindow();
    });
    return there ? found : nullptr;
}

/// Activates the window after a dialog was closed, as a window manager does.
inline bool backTo(QWidget &window)
{
    return QTest::qWaitFor([&] {
        if (QApplication::activeModalWidget() && QApplication::activeModalWidget() != &window)
            return false;
        window.activateWindow();
        return window.isActiveWindow();
    });
}

/// Presses Alt and a letter. If a button has this letter, it is clicked a moment later, when it is released.
inline bool pressAlt(QWidget &window, Qt::Key key)
{
    QTest::keyClick(&window, key, Qt::AltModifier);
    QList<QPointer<QAbstractButton>> buttons; // a click may close and delete the window
    for (QAbstractButton *button : window.findChildren<QAbstractButton *>())
        buttons << button;
    return QTest::qWaitFor([&] {
        return std::none_of(buttons.begin(), buttons.end(),
            [](const QPointer<QAbstractButton> &button) { return button && button->isDown(); });
    });
}

/// Returns the widgets that can have the focus but have no object name or no accessible name.
inline QString widgetsWithoutNames(const QWidget &root)
{
    QStringList nameless;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->isHidden())
            continue;
        if (qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
            continue; // an internal widget of Qt
        QAccessibleInterface *accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        const QString name = accessible ? accessible->text(QAccessible::Name) : QString();
        if (widget->objectName().isEmpty() || name.isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()
                    + QStringLiteral(": ") + name;
    }
    return nameless.join(QStringLiteral("; "));
}

/// Returns the texts of visible widgets that share their letter for Alt with another widget. Must be called
/// for each page of a tab widget.
inline QString textsWithTheSameLetter(const QWidget &root)
{
    QHash<QString, QStringList> texts;
    const auto add = [&](const QString &text) {
        if (const QKeySequence letter = QKeySequence::mnemonic(text); !letter.isEmpty())
            texts[letter.toString()] << text;
    };
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            add(label->text());
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            add(group->title());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs->tabText(i));
    }
    QStringList same;
    for (const QStringList &some : std::as_const(texts))
        if (some.size() > 1)
            same << some.join(QStringLiteral(", "));
    return same.join(QStringLiteral("; "));
}

} // namespace dp::test
