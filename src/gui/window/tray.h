#pragma once

#include "gui/notifications/traynotifier.h"

#include <QObject>
#include <QSystemTrayIcon>

#include <memory>

class QMenu;

namespace dp {

class KeywordList;
class MainWindow;

/// The icon in the system tray, if the desktop has a tray. Its tool tip has the number of unread papers.
/// Owned by the composition root; the arguments of the constructor must outlive it.
class Tray : public QObject
{
    Q_OBJECT

public:
    Tray(MainWindow &window, const KeywordList &keywords, QObject *parent = nullptr);
    ~Tray() override;

    static bool isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void show();
    /// Shows notifications as messages of the icon.
    Notifier &notifier() { return m_notifier; }
    const QSystemTrayIcon &icon() const { return m_icon; }

signals:
    /// Emitted when the person chose to refresh in the menu of the icon.
    void refreshRequested();

private:
    void updateToolTip();

    MainWindow &m_window;
    const KeywordList &m_keywords;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon m_icon;
    TrayNotifier m_notifier;
};

} // namespace dp
