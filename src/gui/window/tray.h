#pragma once

#include "refresh/refreshservice.h"

#include <QObject>
#include <QSystemTrayIcon>

class QMenu;

namespace dp {

class Library;
class MainWindow;
class RefreshJob;

/// The icon in the system tray, if the desktop has a tray, and the notifications. After a refresh, one
/// notification lists the titles of the new papers of watched keywords. Owned by the composition root; the
/// arguments of the constructor must outlive it.
class Tray : public QObject
{
    Q_OBJECT

public:
    Tray(MainWindow &window, RefreshJob &refresh, Library &reader, QObject *parent = nullptr);
    ~Tray() override;

    static bool isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void show();

    struct Notice {
        QString title;
        QString text;
        qint64 keywordId = 0; ///< keyword in whose tab the paper is opened when the notification is clicked
        qint64 paperId = 0;
    };
    /// Returns the notification for the reports of a refresh. Returns nothing if no watched keyword has new
    /// papers.
    static std::optional<Notice> noticeOf(const QList<RefreshReport> &reports, Library &reader);

signals:
    void notified(const QString &title, const QString &text);

private:
    void refreshed(const QList<RefreshReport> &reports);

    MainWindow &m_window;
    Library &m_reader;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon m_icon;
    Notice m_last;
};

} // namespace dp
