#include "gui/window/tray.h"

#include "gui/icons.h"
#include "gui/window/mainwindow.h"
#include "session/keywordlist.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace dp {

Tray::Tray(MainWindow &window, const KeywordList &keywords, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_keywords(keywords)
    , m_menu(std::make_unique<QMenu>())
    , m_notifier(m_icon)
{
    setObjectName(u"tray"_s);
    const auto add = [this](const QString &name, const QString &text, auto *receiver, auto slot) {
        QAction *action = m_menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, receiver, slot);
    };
    add(u"trayOpen"_s, tr("&Open Daily Papers"), &window, &MainWindow::bringUp);
    add(u"trayRefresh"_s, tr("&Refresh"), this, &Tray::refreshRequested);
    m_menu->addSeparator();
    add(u"trayQuit"_s, tr("&Quit"), &window, &MainWindow::quit);
    m_icon.setIcon(programIcon());
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            m_window.bringUp();
    });
    connect(&keywords, &KeywordList::countsChanged, this, &Tray::updateToolTip);
    updateToolTip();
}

Tray::~Tray() = default;

void Tray::show()
{
    m_icon.show();
}

void Tray::updateToolTip()
{
    const int unread = int(m_keywords.counts().unread);
    const QString count = unread == 0 ? tr("No unread papers") : tr("%Ln unread paper(s)", nullptr, unread);
    m_icon.setToolTip(tr("Daily Papers") + u'\n' + count);
}

} // namespace dp

#include "moc_tray.cpp"
