// Export and import of the whole library in the window.
#include "gui/deskfixture.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestWholeLibrary : public QObject
{
    Q_OBJECT

private slots:
    void theLibraryIsExportedAndImported();
};

void TestWholeLibrary::theLibraryIsExportedAndImported()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"all.json"_s);
    const Keyword zebra{0, u"Zebra"_s, {}, Keyword::defaultCategories(), 7};
    {
        DeskFixture desk;
        QVERIFY(desk.makeLibrary({zebra}));
        QVERIFY(desk.start());
        QSignalSpy done(&desk.jobs(), &JobList::finished);
        desk.prompts.save = file;
        auto *menu = desk.window().findChild<QMenu *>(u"fileMenu"_s);
        QTest::keyClick(&desk.window(), Qt::Key_F, Qt::AltModifier);
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_W);
        QVERIFY(desk.prompts.suggested.endsWith(u"/daily-papers-library.json"_s));
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(bytesOf(file).startsWith("{\n\"format\": \"daily-papers-library\""));
        desk.stop();
    }
    DeskFixture desk;
    QVERIFY(desk.makeLibrary({}));
    QVERIFY(desk.start());
    QSignalSpy done(&desk.jobs(), &JobList::finished);
    desk.prompts.open = QStringList{file};
    QTest::keyClick(&desk.window(), Qt::Key_I, Qt::ControlModifier);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(keywordNames(*desk.openLibrary()), QStringList{u"Zebra"_s});
    desk.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestWholeLibrary)
#include "tst_wholelibrary.moc"
