#pragma once

#include "gui/deskfixture.h"
#include "gui/pages/gapbar.h"
#include "gui/table/papersmodel.h"
#include "support/testdates.h"
#include "support/zebras.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>

namespace dp::test {

struct FetchFixture : DeskFixture {
    FetchFixture()
        : DeskFixture(QList<MadeUpPaper>())
    {
        travel(wednesday);
        Keyword zebra{0, QStringLiteral("Zebra"), {}, {QStringLiteral("cs")}, 20};
        Keyword okapi{0, QStringLiteral("Okapi"), {}, {QStringLiteral("cs")}, 20};
        made = makeLibrary({zebra, okapi});
    }
    void travel(QDate day, QTime time = QTime(12, 0))
    {
        clock.set(QDateTime(day, time, Qt::UTC));
        arxiv.setNow(clock.now());
        arxiv.setPapers(zebras(QDate(2026, 6, 1), day.addDays(-1), 4));
        arxiv.clearRequests();
    }
    bool run()
    {
        return made && start()
            && QTest::qWaitFor([this] { return window().tabs().keywordPages().size() == 2; });
    }
    /// Presses a key and waits until the refresh has finished.
    bool fetch(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QSignalSpy reported(&session().refresh(), &RefreshJob::reported);
        QTest::keyClick(&window(), key, modifiers);
        return reported.size() > 0 || reported.wait(20000);
    }
    RefreshService &refresh() { return session().refreshService(); }
    bool isGapShown() { return gap() && gap()->isVisible(); }
    GapBar *gap() { return page()->findChild<GapBar *>(); }
    QString gapText() { return gap()->findChild<QLabel *>(QStringLiteral("gapText"))->text(); }
    QString status() { return window().findChild<QLabel *>(QStringLiteral("statusText"))->text(); }
    QString activity() { return window().findChild<QLabel *>(QStringLiteral("activityText"))->text(); }
    QAction *action(const QString &name) { return window().findChild<QAction *>(name); }
    int rows() { return page()->model()->rowCount(); }

    bool made = false;
};

} // namespace dp::test
