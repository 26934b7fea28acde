// A library that cannot be written is not refreshed, because nothing could be stored.
#include "gui/mainwindowfixture.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestReadOnlyLibrary : public QObject
{
    Q_OBJECT

private slots:
    void aRefreshIsRefusedWithTheReason();
    void aMarkThatFailsIsNotConfirmed();
};

void TestReadOnlyLibrary::aRefreshIsRefusedWithTheReason()
{
    MainWindowFixture f;
    QVERIFY(f.run());
    f.session().library().isReadOnly = true; // root can write to every file
    const QString sentence = errorText(Error{ErrorKind::LibraryReadOnly, f.options.library, {}});
    for (const auto &[key, modifiers] : {std::pair(Qt::Key_F5, Qt::NoModifier),
             std::pair(Qt::Key_F5, Qt::ShiftModifier), std::pair(Qt::Key_R, Qt::ControlModifier)}) {
        f.bar()->hide();
        QTest::keyClick(&f.window(), key, modifiers);
        QVERIFY(f.bar()->isVisible());
        QCOMPARE(f.bar()->text(), sentence);
        QVERIFY(!f.retry()->isVisible());
        QVERIFY(!f.session().refresh().isRunning());
    }
    f.session().refresh().fill(f.page()->state().keyword);
    QVERIFY(!f.session().refresh().isRunning());
    QCOMPARE(f.arxiv.requests().size(), 0);
    f.stop();
}

void TestReadOnlyLibrary::aMarkThatFailsIsNotConfirmed()
{
    MainWindowFixture f({u"MLLM"_s});
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s}));
    QVERIFY(f.run());
    QVERIFY(f.openLibrary());
    f.session().library().writer.close(); // opened again without the permission to write
    QVERIFY(f.session().library().writer.open(f.options.library, Library::Access::Read).ok());
    QTest::keyClick(f.table(), Qt::Key_M);
    QTRY_VERIFY(f.bar()->isVisible());
    QCOMPARE(f.message(), QString());
    QVERIFY(!f.page()->model()->paper(0)->read);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestReadOnlyLibrary)
#include "tst_readonlylibrary.moc"
