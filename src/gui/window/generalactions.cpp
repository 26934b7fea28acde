#include "gui/window/generalactions.h"

#include "gui/dialogs/aboutbox.h"
#include "gui/dialogs/keysdialog.h"
#include "gui/window/keywordtabs.h"
#include "gui/window/papertabs.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"

#include <QAction>
#include <QMainWindow>

namespace dp {

GeneralActions::GeneralActions(WindowActions &actions, PaperTabs &tabs, KeywordTabs &keywordTabs,
    WindowMessages &messages, QMainWindow &window)
    : QObject(&window)
{
    connect(actions.nextTab, &QAction::triggered, &tabs, &PaperTabs::goToNext);
    connect(actions.previousTab, &QAction::triggered, &tabs, &PaperTabs::goToPrevious);
    connect(actions.tabList, &QAction::triggered, &keywordTabs, &KeywordTabs::listRequested);
    connect(&keywordTabs, &KeywordTabs::manyChanged, actions.tabList, &QAction::setEnabled);
    connect(actions.messages, &QAction::triggered, &messages, &WindowMessages::openList);
    connect(actions.keys, &QAction::triggered, &window, [&window] { (new KeysDialog(&window))->open(); });
    connect(actions.about, &QAction::triggered, &window, [&window] { (new AboutBox(&window))->open(); });
}

} // namespace dp

#include "moc_generalactions.cpp"
