#include "gui/window/tray.h"

#include "gui/icons.h"
#include "gui/window/mainwindow.h"
#include "library/paperreader.h"
#include "session/refreshjob.h"
#include "text/readable.h"

#include <QLocale>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int titlesShown = 4;

} // namespace

Tray::Tray(MainWindow &window, RefreshJob &refresh, Library &reader, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_reader(reader)
    , m_menu(std::make_unique<QMenu>())
{
    setObjectName(u"tray"_s);
    const auto add = [this](const QString &name, const QString &text, auto *receiver, auto slot) {
        QAction *action = m_menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, receiver, slot);
    };
    add(u"trayOpen"_s, tr("&Open Daily Papers"), &window, &MainWindow::bringUp);
    add(u"trayRefresh"_s, tr("&Refresh"), &refresh, [&refresh] { refresh.refreshAll(); });
    m_menu->addSeparator();
    add(u"trayQuit"_s, tr("&Quit"), &window, &MainWindow::quit);
    m_icon.setIcon(programIcon());
    m_icon.setToolTip(tr("Daily Papers"));
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            m_window.bringUp();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this,
        [this] { m_window.showPaper(m_last.keywordId, m_last.paperId); });
    connect(&refresh, &RefreshJob::reported, this, &Tray::refreshed);
}

Tray::~Tray() = default;

void Tray::show()
{
    m_icon.show();
}

std::optional<Tray::Notice> Tray::noticeOf(const QList<RefreshReport> &reports, Library &reader)
{
    QList<qint64> fresh; // new papers; a paper of two keywords is counted once
    QStringList names;
    Notice notice;
    for (const RefreshReport &report : reports) {
        if (!report.keyword.watched || report.changes.added.isEmpty())
            continue;
        names << report.keyword.name;
        for (const qint64 id : report.changes.added)
            if (!fresh.contains(id))
                fresh << id;
        if (notice.keywordId == 0) {
            notice.keywordId = report.keyword.id;
            notice.paperId = report.changes.added.first();
        }
    }
    if (fresh.isEmpty())
        return std::nullopt;
    //: %1 is a list of keywords
    notice.title =
        tr("%Ln new paper(s) for %1", nullptr, int(fresh.size())).arg(QLocale().createSeparatedList(names));
    const auto papers = PaperReader(reader).papers(fresh.mid(0, titlesShown));
    QStringList lines;
    if (papers)
        for (const LibraryPaper &libraryPaper : *papers)
            lines << u"• "_s + readable::text(libraryPaper.paper.title);
    if (fresh.size() > titlesShown)
        lines << tr("and %Ln more", nullptr, int(fresh.size() - titlesShown));
    // Some desktops interpret tags in the text of a notification, and others show entities literally. So "<"
    // is replaced.
    notice.text = lines.join(u'\n').replace(u'<', u'‹');
    notice.title.replace(u'<', u'‹');
    return notice;
}

void Tray::refreshed(const QList<RefreshReport> &reports)
{
    const auto notice = noticeOf(reports, m_reader);
    // Shows no notification if the window is active, because the new papers are visible there.
    if (!notice || m_window.isActiveWindow())
        return;
    m_last = *notice;
    m_icon.showMessage(notice->title, notice->text, programIcon(), 15000);
    emit notified(notice->title, notice->text);
}

} // namespace dp
