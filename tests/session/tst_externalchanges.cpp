#include "session/externalchanges.h"

#include "library/libraryopener.h"
#include "library/libraryproperties.h"
#include "support/checks.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

/// Changes by other programs are reported. Changes by this program are not reported.
class TestExternalChanges : public QObject
{
    Q_OBJECT

private slots:
    void othersAreToldOf_data();
    void othersAreToldOf();
    void whatCameBeforeTheFirstLookIsToldOfToo();
    void oneIsNotAnotherOfOneself();

private:
    static Outcome note(Library &library, const QString &text)
    {
        return LibraryProperties(library).set(LibraryProperties::Name::LastUpdate, text);
    }
    QString path() const { return m_folder.filePath(u"library.sqlite"_s); }
    /// Waits until all posted tasks are done and their results were delivered.
    static bool wait(LibraryThread &thread)
    {
        bool done = false;
        QObject context;
        thread.post(
            &context, [](Library &) { return 0; }, [&](int) { done = true; });
        return QTest::qWaitFor([&] { return done; });
    }
    QTemporaryDir m_folder;
};

void TestExternalChanges::othersAreToldOf_data()
{
    QTest::addColumn<QString>("opened");
    QTest::newRow("the file") << path();
    QTest::newRow("through a link") << m_folder.filePath(u"link.sqlite"_s);
}

void TestExternalChanges::othersAreToldOf()
{
    QFETCH(const QString, opened);
    VERIFY_OK(libraryopener::open(path(), Library::Access::Create));
    if (opened != path())
        QVERIFY(QFile::link(path(), opened));
    LibraryThread thread;
    VERIFY_OK(thread.open(opened, Library::Access::Write));
    LibraryThread searcher;
    VERIFY_OK(searcher.open(path(), Library::Access::Share));
    const auto reader = libraryopener::open(opened, Library::Access::Share);
    VERIFY_OK(reader);
    ExternalChanges others(thread, searcher, **reader);
    QSignalSpy changed(&others, &ExternalChanges::changedLibrary);
    others.check();
    QVERIFY(wait(thread));
    const auto other = libraryopener::open(path(), Library::Access::Write);
    VERIFY_OK(other);
    VERIFY_OK(note(**other, u"2025-03-03"_s));
    QTRY_COMPARE(changed.size(), 1);
    VERIFY_OK(note(**other, u"2025-03-04"_s));
    QTRY_COMPARE(changed.size(), 2);
}

void TestExternalChanges::whatCameBeforeTheFirstLookIsToldOfToo()
{
    LibraryThread thread;
    VERIFY_OK(thread.open(path(), Library::Access::Write));
    LibraryThread searcher;
    VERIFY_OK(searcher.open(path(), Library::Access::Share));
    const auto reader = libraryopener::open(path(), Library::Access::Share);
    VERIFY_OK(reader);
    ExternalChanges others(thread, searcher, **reader);
    QSignalSpy changed(&others, &ExternalChanges::changedLibrary);
    const auto other = libraryopener::open(path(), Library::Access::Write);
    VERIFY_OK(other);
    VERIFY_OK(note(**other, u"2025-03-06"_s));
    others.check();
    QVERIFY(wait(thread));
    QCOMPARE(changed.size(), 1);
}

void TestExternalChanges::oneIsNotAnotherOfOneself()
{
    LibraryThread thread;
    VERIFY_OK(thread.open(path(), Library::Access::Create));
    LibraryThread searcher;
    VERIFY_OK(searcher.open(path(), Library::Access::Share));
    const auto reader = libraryopener::open(path(), Library::Access::Share);
    VERIFY_OK(reader);
    ExternalChanges others(thread, searcher, **reader);
    QSignalSpy changed(&others, &ExternalChanges::changedLibrary);
    others.check();
    QVERIFY(wait(thread));
    Outcome written = success();
    QObject context;
    thread.post(
        &context, [](Library &library) { return note(library, u"2025-03-05"_s); },
        [&](const Outcome &outcome) { written = outcome; });
    others.check();
    QVERIFY(wait(thread));
    VERIFY_OK(written);
    QCOMPARE(changed.size(), 0);
}

} // namespace dp::test

DP_TEST(dp::test::TestExternalChanges)
#include "tst_externalchanges.moc"
