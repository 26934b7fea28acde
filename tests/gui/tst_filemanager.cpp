// Showing files in the file manager of the desktop, on a bus of its own.
#include "gui/filemanager.h"

#include "gui/privatebus.h"
#include "support/testprogram.h"

#include <QDBusContext>
#include <QDBusError>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// A file manager on a bus. Stores what it is asked to show.
class FakeFileManager : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")

public:
    bool start(QDBusConnection bus)
    {
        return bus.registerObject(u"/org/freedesktop/FileManager1"_s, this, QDBusConnection::ExportAllSlots)
            && bus.registerService(u"org.freedesktop.FileManager1"_s);
    }
    QStringList shown;
    bool refuses = false;

public slots:
    void ShowItems(const QStringList &addresses, const QString &)
    {
        shown << addresses;
        if (refuses)
            sendErrorReply(QDBusError::Failed, u"no"_s);
    }
};

} // namespace

class TestFileManager : public QObject
{
    Q_OBJECT

private slots:
    void filesAreShown();
    void aFailureIsReported_data();
    void aFailureIsReported();
    void noBusIsAFailure();
};

void TestFileManager::filesAreShown()
{
    PrivateBus bus;
    QVERIFY(bus.start());
    FakeFileManager manager;
    QVERIFY(manager.start(bus.connection(u"manager"_s)));
    int failures = 0;
    filemanager::show(bus.connection(u"program"_s), {u"/a/b #1 ü.pdf"_s, u"/a/c.pdf"_s}, [&] { ++failures; });
    QTRY_COMPARE(manager.shown, (QStringList{u"file:///a/b%20%231%20%C3%BC.pdf"_s, u"file:///a/c.pdf"_s}));
    filemanager::show(bus.connection(u"program"_s), {u"/a/d.pdf"_s}, [&] { ++failures; });
    QTRY_COMPARE(manager.shown.size(), 3);
    QCOMPARE(failures, 0);
}

void TestFileManager::aFailureIsReported_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("no file manager") << false;
    QTest::newRow("it refuses") << true;
}

void TestFileManager::aFailureIsReported()
{
    QFETCH(bool, isThere);
    PrivateBus bus;
    QVERIFY(bus.start());
    FakeFileManager manager;
    manager.refuses = true;
    QVERIFY(!isThere || manager.start(bus.connection(u"refusing"_s)));
    int failures = 0;
    filemanager::show(
        bus.connection(u"caller "_s + QString::number(isThere)), {u"/a.pdf"_s}, [&] { ++failures; });
    QCOMPARE(failures, 0); // it does not wait
    QTRY_COMPARE(failures, 1);
}

void TestFileManager::noBusIsAFailure()
{
    int failures = 0;
    filemanager::show(QDBusConnection::connectToBus(u"unix:path=/nowhere"_s, u"none"_s), {u"/a.pdf"_s},
        [&] { ++failures; });
    QCOMPARE(failures, 1);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestFileManager)
#include "tst_filemanager.moc"
