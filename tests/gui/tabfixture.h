#pragma once

#include "gui/mainwindowfixture.h"
#include "gui/pages/searchpage.h"
#include "gui/window/keywordtabs.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QPointer>

namespace dp::test {

/// The program with keywords that arXiv has papers for, and the ways to act on their tabs.
struct TabFixture : MainWindowFixture {
    using MainWindowFixture::MainWindowFixture;

    KeywordTabs *keywordTabs() { return window().findChild<KeywordTabs *>(); }
    KeywordTabBar *tabBar() { return keywordTabs()->bar(); }
    QAction *action(const QString &name) { return window().findChild<QAction *>(name); }
    QStringList names()
    {
        QStringList names;
        for (const KeywordPage *each : window().tabs().keywordPages())
            names << each->state().keyword.name;
        return names;
    }
    QString currentName() { return page() ? page()->state().keyword.name : QString(); }
    /// Returns the menu of a tab after it was opened.
    QMenu *openedMenu()
    {
        const auto menu = [] {
            auto *popup = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            return popup && popup->objectName() == u"tabContextMenu"_s ? popup : nullptr;
        };
        return QTest::qWaitFor([&] { return menu() != nullptr; }) ? menu() : nullptr;
    }
    /// Clicks a tab with the right mouse button.
    QMenu *menuOf(int tab) { return menuAt(*tabBar(), tabBar()->tabRect(tab).center()); }
    QMenu *menuAt(QWidget &widget, const QPoint &at)
    {
        QTest::mouseClick(&widget, Qt::RightButton, {}, at);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget.mapToGlobal(at));
        QApplication::sendEvent(&widget, &event);
        return openedMenu();
    }
    /// Chooses an entry of the menu by its letter.
    void choose(QMenu *menu, Qt::Key letter)
    {
        const QPointer<QMenu> opened = menu;
        QTest::keyClick(menu, letter);
        QVERIFY(QTest::qWaitFor([&] { return !opened || !opened->isVisible(); }));
    }
    static QStringList entriesOf(const QMenu *menu)
    {
        QStringList names;
        for (const QAction *action : menu->actions())
            if (!action->isSeparator())
                names << action->objectName();
        return names;
    }
    /// Enters the name of a keyword in the dialog, and presses Return.
    bool enterName(const QString &name)
    {
        QDialog *dialog = dialogNamed(u"KeywordDialog"_s);
        if (!dialog)
            return false;
        auto *edit = dialog->findChild<QLineEdit *>(u"nameEdit"_s);
        edit->selectAll();
        QTest::keyClicks(edit, name);
        QTest::keyClick(edit, Qt::Key_Return);
        return backTo(window());
    }
    /// Types in the search field, and waits until the page of the search is visible.
    bool search(const QString &text)
    {
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
        auto *field = window().findChild<QLineEdit *>(u"searchField"_s);
        QTest::keyClicks(field, text);
        return QTest::qWaitFor([this] { return isSearchShown(); });
    }
    bool isSearchShown() { return searchPage() && window().shownPage() == searchPage(); }
};

} // namespace dp::test
