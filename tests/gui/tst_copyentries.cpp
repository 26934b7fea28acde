// Copying papers for a reference manager with the key, from the list and from the reading pane.
#include "gui/readingfixture.h"
#include "gui/window/windowactions.h"
#include "support/citationreaders.h"
#include "support/testprogram.h"

#include <QClipboard>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestCopyEntries : public QObject
{
    Q_OBJECT

private slots:
    void theKeyCopiesTheCurrentPaper();
    void selectedPapersAreCopiedInTheirOrder();
    void aCopiedKeyStays();
    void theKeyWorksInTheReadingPane();
    void keysAreThoseOfTheWholeLibrary();
    void theFormatIsThatOfTheSettings();

private:
    /// Presses the key and returns the entries that are then on the clipboard.
    static QList<CitationEntry> copied(ReadingPaneFixture &f)
    {
        QApplication::clipboard()->clear();
        f.key(Qt::Key_B);
        if (!QTest::qWaitFor([] { return !QApplication::clipboard()->text().isEmpty(); }))
            return {};
        return readBibtex(QApplication::clipboard()->text().toUtf8());
    }
};

void TestCopyEntries::theKeyCopiesTheCurrentPaper()
{
    ReadingPaneFixture f(2);
    QVERIFY(f.runWithPane());
    const auto entries = copied(f);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().type, u"misc"_s);
    QCOMPARE(entries.first().field("title"), u'{' + f.currentTitle() + u'}');
    f.stop();
}

void TestCopyEntries::selectedPapersAreCopiedInTheirOrder()
{
    ReadingPaneFixture f(3);
    QVERIFY(f.runWithPane());
    f.key(Qt::Key_A, Qt::ControlModifier);
    const auto entries = copied(f);
    QCOMPARE(entries.size(), 3);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(entries[row].field("title"), u'{' + f.titleOf(row) + u'}');
    f.stop();
}

void TestCopyEntries::aCopiedKeyStays()
{
    ReadingPaneFixture f(2);
    QVERIFY(f.runWithPane());
    QCOMPARE(copied(f).size(), 1);
    const QString key = copied(f).first().key;
    Settings(f.options.settings).set(Setting::CitationKeyPattern, u"arXiv:{id}"_s);
    QTRY_COMPARE(copied(f).value(0).key, key);
    f.key(Qt::Key_J);
    QVERIFY2(copied(f).value(0).key.startsWith(u"arXiv:"_s), "the other paper has no key yet");
    f.stop();
}

void TestCopyEntries::theKeyWorksInTheReadingPane()
{
    ReadingPaneFixture f(2);
    QVERIFY(f.runWithPane());
    f.key(Qt::Key_Return);
    QTRY_VERIFY(f.pane()->isAncestorOf(QApplication::focusWidget()));
    QApplication::clipboard()->clear();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_B);
    QTRY_VERIFY(QApplication::clipboard()->text().startsWith(u"@misc{"_s));
    f.stop();
}

/// Tests that a paper has the key that an export of all papers gives it.
void TestCopyEntries::keysAreThoseOfTheWholeLibrary()
{
    ReadingPaneFixture f(3);
    QVERIFY(f.runWithPane());
    QStringList single, all;
    for (int row = 0; row < 3; ++row) {
        const auto entries = copied(f);
        QCOMPARE(entries.size(), 1);
        single << entries.first().key;
        f.key(Qt::Key_J);
    }
    f.key(Qt::Key_A, Qt::ControlModifier);
    for (const CitationEntry &entry : copied(f))
        all << entry.key;
    QCOMPARE(single, all);
    QCOMPARE(QSet<QString>(all.cbegin(), all.cend()).size(), 3);
    f.stop();
}

void TestCopyEntries::theFormatIsThatOfTheSettings()
{
    ReadingPaneFixture f(1);
    Settings(f.options.settings).set(Setting::CitationFormat, u"ris"_s);
    QVERIFY(f.runWithPane());
    QApplication::clipboard()->clear();
    f.key(Qt::Key_B);
    QTRY_VERIFY(QApplication::clipboard()->text().startsWith(u"TY  - UNPB"_s));
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestCopyEntries)
#include "tst_copyentries.moc"
