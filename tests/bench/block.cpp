// Measures how long the event loop is blocked at most while the program fetches and imports many papers. The
// time comes from the watchdog of the program.

#include "app/eventloopmonitor.h"
#include "bench/answerserver.h"
#include "bench/desk.h"
#include "bench/parts.h"
#include "bench/store.h"
#include "gui/pages/librarypage.h"
#include "library/libraryfiles.h"

#include <QDialog>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

constexpr int blockPapers = 10000;
constexpr int mostImported = 200000;

/// Simulates a user who reads: moves through the list and changes tabs.
class Reader
{
public:
    explicit Reader(MainWindow &window)
        : m_tabs(window.findChild<QTabWidget *>(u"keywordTabs"_s))
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, &window] {
            if (++m_keys % 20 == 0)
                m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count());
            QTest::keyClick(&window, m_keys % 3 ? Qt::Key_J : Qt::Key_K);
        });
        m_timer.start(100);
    }

private:
    QTabWidget *m_tabs;
    QTimer m_timer;
    int m_keys = 0;
};

void startImport(Desk &desk, const QString &snapshot)
{
    desk.prompts.open = QStringList{snapshot};
    desk.window().files().import();
    QDialog *dialog = nullptr;
    Desk::wait([&] {
        dialog = desk.window().findChild<QDialog *>(u"snapshotDialog"_s);
        return dialog && dialog->isVisible();
    });
    dialog->findChild<QPushButton *>(u"okButton"_s)->click();
}

} // namespace

QList<Line> blockLines(Store &store, int papers)
{
    const QString library = store.path(u"blocked.sqlite"_s);
    const QString snapshot = store.snapshot(std::min(papers, mostImported));
    const AnswerServer server(blockPapers);
    Store::newLibrary(library,
        QList<Keyword>{Keyword{0, u"Paper"_s, u"all:paper"_s, {}, blockPapers}}
            + Keyword::defaults().mid(0, 2))
        .reset();
    double fetching = 0, importing = 0, both = 0;
    {
        Desk desk(library, store.path(u"blocked.ini"_s), server.apiUrl());
        bool isRefreshed = false, isImported = false;
        QObject::connect(
            &desk.session().refresh(), &dp::RefreshJob::reported, &desk, [&] { isRefreshed = true; });
        QObject::connect(&desk.session().jobs(), &JobList::libraryChanged, &desk, [&] { isImported = true; });
        const Reader reader(desk.window());
        const auto watched = [&](const std::function<bool()> &isSo) {
            const EventLoopMonitor watchdog;
            Desk::wait(isSo);
            QTest::qWait(500); // waits for work that follows the import
            return watchdog.longest();
        };
        desk.session().refresh().refreshAll();
        fetching = watched([&] { return isRefreshed; });
        startImport(desk, snapshot);
        importing = watched([&] { return isImported; });
        isRefreshed = isImported = false;
        desk.session().refresh().refreshAll(RefreshJob::Insist::Yes);
        startImport(desk, snapshot);
        both = watched([&] { return isRefreshed && isImported; });
    }
    libraryfiles::remove(library);
    const double most = EventLoopMonitor::limit;
    return {Line{u"the longest block while %1 papers are fetched"_s.arg(blockPapers), fetching, {}, most},
        Line{u"the longest block while a snapshot is imported"_s, importing, {}, most},
        Line{u"the longest block while both run again"_s, both, {}, most}};
}

} // namespace dp::bench
