#include "gui/window/windowactions.h"

#include "gui/window/actiontable.h"
#include "gui/window/keybindings.h"
#include "gui/window/keytooltip.h"

#include <QAction>
#include <QActionGroup>

namespace dp {

WindowActions::WindowActions(QObject *parent)
    : QObject(parent)
{
    describe();
}

QAction *WindowActions::create(const char *name)
{
    const ActionRow &row = actiontable::row(name);
    auto *action = new QAction(icon(row.glyph), actiontable::text(row), this);
    action->setObjectName(QString::fromLatin1(row.name));
    action->setShortcuts(actiontable::shortcuts(row));
    if (row.isOfPaper)
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_actions.insert(&row, action);
    return action;
}

/// Sets the properties that only a few actions have.
void WindowActions::describe()
{
    showKeysInToolTips();
    //: on a button, so short
    refresh->setIconText(tr("Refresh"));
    for (QAction *action : {watch, groupByDate, highlightMatches, twoLines, showRevised, showMuted, tabsAtTop,
             tabsOnLeft, paneOnRight, paneBelow, noPane}) {
        action->setCheckable(true);
        action->setIconVisibleInMenu(false); // a style may draw the icon instead of the check mark
    }
    watch->setToolTip(tr("Show a notification when a refresh finds new papers for this keyword"));
    //: on a button, so short
    exportReadme->setIconText(tr("Export README"));
    //: on a button, so short
    settings->setIconText(tr("Settings"));
    settings->setMenuRole(QAction::PreferencesRole);
    quit->setMenuRole(QAction::QuitRole);
    tabList->setEnabled(false);
    auto *places = new QActionGroup(this);
    places->addAction(tabsAtTop);
    places->addAction(tabsOnLeft);
    tabsAtTop->setChecked(true);
    auto *panes = new QActionGroup(this);
    for (QAction *action : {paneOnRight, paneBelow, noPane})
        panes->addAction(action);
    noPane->setChecked(true);
    about->setMenuRole(QAction::AboutRole);
}

/// Shows the keys in the tool tips of the tool bar.
void WindowActions::showKeysInToolTips()
{
    refresh->setToolTip(keytooltip::text(tr("Fetch the newest papers of all keywords"), *refresh));
    exportReadme->setToolTip(
        keytooltip::text(actiontable::plainText(actiontable::row("exportReadme")), *exportReadme));
    saveSearch->setToolTip(keytooltip::text(tr("Save this search as a tab"), *saveSearch));
    settings->setToolTip(keytooltip::text(actiontable::plainText(actiontable::row("settings")), *settings));
}

void WindowActions::setKeys(const KeyBindings &bindings)
{
    for (const ActionRow &row : actiontable::rows())
        if (*row.name)
            m_actions.value(&row)->setShortcuts(bindings.keys(row));
    showKeysInToolTips();
}

QList<QAction *> WindowActions::ofPaper() const
{
    QList<QAction *> actions;
    for (const ActionRow &row : actiontable::rows())
        if (row.isOfPaper)
            actions << m_actions.value(&row);
    return actions;
}

} // namespace dp

#include "moc_windowactions.cpp"
