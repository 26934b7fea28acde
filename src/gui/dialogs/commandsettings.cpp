#include "gui/dialogs/commandsettings.h"

#include "base/settings.h"
#include "gui/dialogs/commanddialog.h"
#include "gui/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

CommandSettings::CommandSettings(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_list(new QTreeWidget)
    , m_edit(new QPushButton(icon(Glyph::Edit), tr("&Edit…")))
    , m_remove(new QPushButton(icon(Glyph::Remove), tr("&Remove")))
{
    setObjectName(u"commandSettings"_s);
    auto *about = new QLabel(tr("Programs of your own that run on the selected papers, from the menu Paper. "
                                "Daily Papers starts them as you, without a shell."));
    about->setObjectName(u"commandsLabel"_s);
    about->setWordWrap(true);
    m_list->setObjectName(u"commandList"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setRootIsDecorated(false);
    //: the columns of a list of commands: their names, and their program with arguments
    m_list->setHeaderLabels({tr("Name"), tr("Program and arguments")});
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    auto *addButton = new QPushButton(icon(Glyph::Add), tr("&Add…"));
    addButton->setObjectName(u"addCommandButton"_s);
    m_edit->setObjectName(u"editCommandButton"_s);
    m_remove->setObjectName(u"removeCommandButton"_s);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {addButton, m_edit, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    connect(addButton, &QPushButton::clicked, this, [this] { ask(-1); });
    connect(m_edit, &QPushButton::clicked, this, [this] { ask(current()); });
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { ask(current()); });
    connect(m_remove, &QPushButton::clicked, this, &CommandSettings::remove);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CommandSettings::updateEnabled);
    show(0);
}

int CommandSettings::current() const
{
    return m_list->indexOfTopLevelItem(m_list->currentItem());
}

/// Edits the command of this row, or adds one if the row is -1.
void CommandSettings::ask(int row)
{
    auto *dialog = new CommandDialog(m_commands.value(row), row < 0, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const OwnCommand before = m_commands.value(row);
    connect(dialog, &QDialog::accepted, this, [this, dialog, row, before] {
        QList<OwnCommand> commands = stored();
        qsizetype place = row < 0 ? -1 : commands.indexOf(before);
        if (place < 0) {
            place = commands.size();
            commands << dialog->command();
        } else {
            commands[place] = dialog->command();
        }
        store(commands, int(place));
    });
    dialog->open();
}

void CommandSettings::remove()
{
    const int row = current();
    if (row < 0)
        return;
    QList<OwnCommand> commands = stored();
    commands.removeOne(m_commands[row]);
    store(commands, row);
}

/// Returns the commands in the current file, which another window may have changed.
QList<OwnCommand> CommandSettings::stored()
{
    (void)m_settings.sync(); // a write error is detected when the list is stored
    return OwnCommand::fromText(m_settings.text(Setting::OwnCommands));
}

void CommandSettings::store(const QList<OwnCommand> &commands, int row)
{
    m_settings.set(Setting::OwnCommands, OwnCommand::toText(commands));
    const bool isSaved = m_settings.sync();
    show(row);
    emit written(isSaved);
}

void CommandSettings::show(int row)
{
    m_commands = OwnCommand::fromText(m_settings.text(Setting::OwnCommands));
    m_list->clear();
    for (const OwnCommand &command : std::as_const(m_commands))
        m_list->addTopLevelItem(new QTreeWidgetItem({command.name, command.line}));
    m_list->resizeColumnToContents(0);
    if (!m_commands.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(std::min(row, int(m_commands.size()) - 1)));
    updateEnabled();
}

void CommandSettings::updateEnabled()
{
    m_edit->setEnabled(m_list->currentItem());
    m_remove->setEnabled(m_list->currentItem());
}

} // namespace dp

#include "moc_commandsettings.cpp"
