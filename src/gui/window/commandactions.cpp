#include "gui/window/commandactions.h"

#include "base/settings.h"
#include "gui/window/windowmessages.h"
#include "session/owncommandjob.h"
#include "session/session.h"
#include "transfer/pdffolder.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace dp {

CommandActions::CommandActions(QAction &action, const ActionParts &parts, QObject *parent)
    : QObject(parent)
    , m_action(action)
    , m_menu(std::make_unique<QMenu>())
    , m_parts(parts)
{
    m_menu->setObjectName(u"commandMenu"_s);
    m_action.setMenu(m_menu.get());
    for (QObject *object : m_action.associatedObjects())
        if (auto *menu = qobject_cast<QMenu *>(object))
            connect(menu, &QMenu::aboutToShow, this, &CommandActions::update);
    update();
}

CommandActions::~CommandActions() = default;

void CommandActions::update()
{
    m_menu->clear();
    const QList<OwnCommand> commands = OwnCommand::fromText(m_parts.settings.text(Setting::OwnCommands));
    for (const OwnCommand &command : commands) {
        // An ampersand in a name is not the letter of the entry.
        QAction *action = m_menu->addAction(QString(command.name).replace(u'&', u"&&"_s));
        action->setObjectName(u"command:"_s + command.name);
        connect(action, &QAction::triggered, this, [this, command] { run(command); });
    }
    m_action.setVisible(!commands.isEmpty());
}

void CommandActions::run(const OwnCommand &command)
{
    constexpr int mostPapers = 1000;
    const QString tooMany = tr("Select at most %Ln paper(s) to run a command on them.", nullptr, mostPapers);
    m_parts.onPapers(mostPapers, tooMany, [&](const QList<qint64> &ids) {
        Session &session = m_parts.session;
        if (session.jobs().has<OwnCommandJob>())
            return m_parts.messages.showProblem(
                tr("A command is already running. Wait for the end, or stop it first."));
        session.jobs().run(new OwnCommandJob(session.library(), session.notes(), command,
                               pdffolder::lookup(PdfFolder::ofSettings(m_parts.settings)), ids),
            &OwnCommandJob::start);
    });
}

} // namespace dp

#include "moc_commandactions.cpp"
