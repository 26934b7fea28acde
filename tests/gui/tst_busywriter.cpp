// Lists, counts and tabs are read in the reader's thread. They never wait until a write is finished.
#include "gui/deskfixture.h"
#include "library/libraryopener.h"

#include "gui/pages/keywordpage.h"
#include "gui/pages/librarypage.h"
#include "gui/table/papersmodel.h"
#include "gui/window/keywordtabs.h"
#include "support/keywordedits.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

constexpr int busyFor = 2000; // ms
constexpr int patience = 500; // in milliseconds; maximum time for each action of a person

/// A window over a library with two keywords. The thread of the writer is busy for two seconds.
class BusyWriter : public DeskFixture
{
public:
    BusyWriter()
        : DeskFixture(QList<MadeUpPaper>())
    {
        const auto library =
            libraryopener::open(options.library, Library::Access::Create, {named(u"A"_s), named(u"B"_s)});
        if (!library || !storePapers(**library, u"A"_s, idsOfMonth(u"2502"_s, 50))
            || !storePapers(**library, u"B"_s, idsOfMonth(u"2503"_s, 60)))
            qFatal("no library can be made");
    }
    static QStringList idsOfMonth(const QString &month, int count)
    {
        QStringList ids;
        for (int i = 1; i <= count; ++i)
            ids << u"%1.%2"_s.arg(month).arg(i, 5, 10, QChar(u'0'));
        return ids;
    }
    /// Keeps the thread of the writer busy until release(), for at most two seconds.
    void hold()
    {
        session().library().writer.post(
            &window(),
            [released = m_release.get_future().share()](Library &) {
                return released.wait_for(std::chrono::milliseconds(busyFor)) == std::future_status::ready;
            },
            [this](bool wasReleased) {
                isHeld = false;
                wasReleasedInTime = wasReleased;
            });
        isHeld = true;
    }
    void release() { m_release.set_value(); }

    bool isHeld = false;
    bool wasReleasedInTime = false;

private:
    std::promise<void> m_release;
};

} // namespace

class TestBusyWriter : public QObject
{
    Q_OBJECT

private slots:
    void tabsOpenSortAndSwitchWhileTheWriterIsBusy();
    void countsAreReadWhileTheWriterIsBusy();
};

void TestBusyWriter::tabsOpenSortAndSwitchWhileTheWriterIsBusy()
{
    BusyWriter f;
    QVERIFY(f.start());
    QCOMPARE(f.page()->model()->rowCount(), 50);
    f.hold();
    KeywordPage *second = f.window().tabs().keywordPages().at(1);
    f.window().tabs().show(*second);
    QTRY_COMPARE_WITH_TIMEOUT(second->model()->rowCount(), 60, patience);
    QSignalSpy loaded(second, &PapersPage::loaded);
    second->table()->sortByColumn(PapersModel::TitleColumn, Qt::AscendingOrder);
    QTRY_VERIFY_WITH_TIMEOUT(loaded.size() > 0, patience);
    for (LibraryPage *page : f.window().tabs().libraryPages()) {
        QSignalSpy opened(page, &PapersPage::loaded);
        f.window().tabs().show(*page);
        QTRY_VERIFY_WITH_TIMEOUT(opened.size() > 0, patience);
    }
    QCOMPARE(f.window().tabs().libraryPages().first()->model()->rowCount(), 110);
    QVERIFY(f.isHeld);
    f.release();
    QTRY_VERIFY(!f.isHeld);
    QVERIFY(f.wasReleasedInTime);
    f.stop();
}

void TestBusyWriter::countsAreReadWhileTheWriterIsBusy()
{
    BusyWriter f;
    QVERIFY(f.start());
    f.hold();
    QSignalSpy wasRead(&f.session().keywords(), &dp::KeywordList::wasRead);
    f.session().keywords().read();
    QTRY_VERIFY_WITH_TIMEOUT(wasRead.size() > 0, patience);
    QVERIFY(f.isHeld);
    f.release();
    QTRY_VERIFY(!f.isHeld);
    QVERIFY(f.wasReleasedInTime);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestBusyWriter)
#include "tst_busywriter.moc"
