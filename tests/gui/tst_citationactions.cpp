// Exporting citations from the menu: which papers, and the format by the type of the file.
#include "gui/mainwindowfixture.h"
#include "library/tags.h"
#include "session/citationexportjob.h"
#include "support/citationreaders.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestCitationActions : public QObject
{
    Q_OBJECT

private slots:
    void theTabIsExportedAsBibtex();
    void selectedPapersAreTheFirstChoice();
    void starredPapersAreExported();
    void aTagIsExported();
    void theResultsOfASearchAreExported();
    void theTypeOfTheFileIsTheFormat_data();
    void theTypeOfTheFileIsTheFormat();
    void theLibraryIsNotOverwritten();

private:
    struct Desk : MainWindowFixture {
        Desk()
            : MainWindowFixture({u"MLLM"_s, u"Other"_s})
        {
            isGiven = give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s, u"2503.00003"_s})
                && give(u"Other"_s, {u"2503.00009"_s});
            prompts.save = folder.filePath(u"out.bib"_s);
        }
        bool runReady() { return isGiven && run(); }
        /// Opens the dialog with the menu, chooses the entry with this text, and waits for the file.
        void exportPapers(const QString &choice)
        {
            key(Qt::Key_F, Qt::AltModifier);
            auto *menu = window().findChild<QMenu *>(u"fileMenu"_s);
            QTRY_COMPARE(QApplication::activePopupWidget(), menu);
            QTest::keyClick(menu, Qt::Key_C);
            QDialog *dialog = dialogNamed(u"exportCitationsDialog"_s);
            QVERIFY(dialog);
            auto *box = dialog->findChild<QComboBox *>(u"choiceCombo"_s);
            QTRY_VERIFY2(box->findText(choice) >= 0, qPrintable(choice));
            box->setCurrentIndex(box->findText(choice));
            QTest::keyClick(dialog, Qt::Key_Return);
            QTRY_VERIFY(!jobs().has<CitationExportJob>());
        }
        QStringList exported()
        {
            QStringList ids;
            for (const CitationEntry &entry : readBibtex(bytesOf(folder.filePath(u"out.bib"_s))))
                ids << entry.field("eprint");
            return ids;
        }
        bool isGiven = false;
    };
};

void TestCitationActions::theTabIsExportedAsBibtex()
{
    Desk f;
    QVERIFY(f.runReady());
    f.exportPapers(u"The tab “MLLM”"_s);
    QCOMPARE(f.exported(), (QStringList{u"2503.00003"_s, u"2503.00002"_s, u"2503.00001"_s}));
    QTRY_VERIFY2(f.message().contains(u"out.bib"_s), qPrintable(f.message()));
    QVERIFY(f.prompts.suggested.endsWith(u"citations.bib"_s));
    f.stop();
}

void TestCitationActions::selectedPapersAreTheFirstChoice()
{
    Desk f;
    QVERIFY(f.runReady());
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    f.exportPapers(u"2 selected paper(s)"_s);
    QCOMPARE(f.exported(), (QStringList{u"2503.00003"_s, u"2503.00002"_s}));
    f.stop();
}

void TestCitationActions::starredPapersAreExported()
{
    Desk f;
    QVERIFY(f.runReady());
    f.table()->setCurrentRow(1);
    f.key(Qt::Key_S);
    f.exportPapers(u"Starred papers"_s); // the mark may not be written yet
    QCOMPARE(f.exported(), QStringList{u"2503.00002"_s});
    f.stop();
}

void TestCitationActions::aTagIsExported()
{
    Desk f;
    QVERIFY(f.runReady());
    f.session().tagging().change({keyOf(u"2503.00009"_s)}, {u"to <b>read</b>"_s}, {});
    QVERIFY(f.written());
    f.exportPapers(u"Tag “to <b>read</b>”"_s);
    QCOMPARE(f.exported(), QStringList{u"2503.00009"_s});
    f.stop();
}

void TestCitationActions::theResultsOfASearchAreExported()
{
    Desk f;
    QVERIFY(f.runReady());
    f.window().search().searchFor(u"2503.00009"_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->isBuilt() && f.searchPage()->model()->rowCount() == 1);
    f.searchPage()->table()->setFocus();
    auto *action = f.window().findChild<QAction *>(u"exportCitations"_s);
    action->trigger();
    QDialog *dialog = dialogNamed(u"exportCitationsDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(
        dialog->findChild<QComboBox *>(u"choiceCombo"_s)->currentText(), u"All results of “2503.00009”"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(f.exported(), QStringList{u"2503.00009"_s});
    f.stop();
}

void TestCitationActions::theTypeOfTheFileIsTheFormat_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("BibTeX") << u"a.bib"_s << u"ris"_s << QByteArray("@misc{");
    QTest::newRow("biblatex") << u"a.BIB"_s << u"biblatex"_s << QByteArray("@online{");
    QTest::newRow("RIS") << u"a.ris"_s << u"bibtex"_s << QByteArray("TY  - ");
    QTest::newRow("CSL-JSON") << u"a.json"_s << u"bibtex"_s << QByteArray("[");
}

void TestCitationActions::theTypeOfTheFileIsTheFormat()
{
    QFETCH(QString, name);
    QFETCH(QString, setting);
    QFETCH(QByteArray, begin);
    Desk f;
    Settings(f.options.settings).set(Setting::CitationFormat, setting);
    f.prompts.save = f.folder.filePath(name);
    QVERIFY(f.runReady());
    f.exportPapers(u"All papers"_s);
    QTRY_VERIFY(QFile::exists(f.prompts.save));
    const QByteArray text = bytesOf(f.prompts.save);
    QVERIFY2(text.trimmed().startsWith(begin), text.left(80).constData());
    f.stop();
}

void TestCitationActions::theLibraryIsNotOverwritten()
{
    Desk f;
    f.prompts.save = f.options.library;
    QVERIFY(f.runReady());
    f.exportPapers(u"All papers"_s);
    QTRY_VERIFY(f.bar()->isVisible());
    QVERIFY(f.openLibrary());
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestCitationActions)
#include "tst_citationactions.moc"
