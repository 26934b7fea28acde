#include "gui/window/generalactions.h"

#include "base/settings.h"
#include "gui/dialogs/aboutbox.h"
#include "gui/dialogs/keysdialog.h"
#include "gui/window/keybindings.h"
#include "gui/window/keytooltip.h"
#include "gui/window/keywordtabs.h"
#include "gui/window/papertabs.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"

#include <QAction>
#include <QMainWindow>

#include <utility>

namespace dp {
namespace {

/// Adds the keys to the tool tips of those widgets that do the same as an action.
void showKeysInToolTips(const QMainWindow &window, const WindowActions &actions)
{
    for (const auto &[name, action] : {std::pair("searchField", actions.search),
             std::pair("messagesButton", actions.messages), std::pair("addKeywordButton", actions.addKeyword),
             std::pair("tabListButton", actions.tabList), std::pair("searchTabOnly", actions.searchTab)})
        if (auto *widget = window.findChild<QWidget *>(QLatin1StringView(name)))
            keytooltip::follow(*widget, *action);
}

} // namespace

GeneralActions::GeneralActions(WindowActions &actions, PaperTabs &tabs, KeywordTabs &keywordTabs,
    WindowMessages &messages, const Settings &settings, QMainWindow &window)
    : QObject(&window)
{
    connect(actions.nextTab, &QAction::triggered, &tabs, &PaperTabs::goToNext);
    connect(actions.previousTab, &QAction::triggered, &tabs, &PaperTabs::goToPrevious);
    for (const auto &[action, by] :
        {std::pair(actions.moveTabBack, -1), std::pair(actions.moveTabForward, 1)}) {
        connect(action, &QAction::triggered, &tabs, [&tabs, by = by] { tabs.moveCurrent(by); });
        connect(&tabs, &PaperTabs::changed, action,
            [&tabs, action = action, by = by] { action->setEnabled(tabs.canMoveCurrent(by)); });
        action->setEnabled(tabs.canMoveCurrent(by));
    }
    connect(actions.tabList, &QAction::triggered, &keywordTabs, &KeywordTabs::listRequested);
    connect(&keywordTabs, &KeywordTabs::manyChanged, actions.tabList, &QAction::setEnabled);
    connect(actions.messages, &QAction::triggered, &messages, &WindowMessages::openList);
    connect(actions.keys, &QAction::triggered, &window, [&settings, &window] {
        (new KeysDialog(KeyBindings::fromText(settings.text(Setting::Keys)), &window))->open();
    });
    connect(actions.about, &QAction::triggered, &window, [&window] { (new AboutBox(&window))->open(); });
    if (const QString keys = settings.text(Setting::Keys); !keys.isEmpty())
        actions.setKeys(KeyBindings::fromText(keys));
    showKeysInToolTips(window, actions);
}

} // namespace dp

#include "moc_generalactions.cpp"
