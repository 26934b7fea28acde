// Opening, fetching and removing PDFs in the window.
#include "gui/dialogs/freespacedialog.h"
#include "gui/dialogs/settingsdialog.h"
#include "gui/listfixture.h"
#include "gui/windowkeys.h"
#include "library/pdffiles.h"
#include "support/testprogram.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

const QByteArray pdf = "%PDF-1.5\n%" + QByteArray(300000, 'a') + "\n%%EOF\n";

struct PdfListFixture : ListFixture {
    explicit PdfListFixture(int papers = 3)
        : ListFixture(papers)
    {
        arxiv.setPdf(pdf, "\"one\"");
        Settings(options.settings).set(Setting::PdfNamePattern, u"{id}"_s);
    }
    QStringList files() const { return QDir(pdfs()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    int pdfRequests() const
    {
        int number = 0;
        for (const LoopbackArxiv::Request &request : arxiv.requests())
            number += request.url.path().startsWith("/pdf/"_L1);
        return number;
    }
    void trigger(const QString &name) { window().findChild<QAction *>(name)->trigger(); }
    QString currentId() { return ArxivId::fromKey(table()->currentId())->toString(); }
};

} // namespace

class TestPdfActions : public QObject
{
    Q_OBJECT

private slots:
    void theKeyFetchesAPdfOnceAndOpensIt();
    void theKeyTwiceFetchesOnce();
    void allSelectedPapersAreOpened();
    void manyPapersAreOpenedOnlyAfterAQuestion();
    void rowsShowWhichPdfsAreKept();
    void theFileIsShownInItsFolder();
    void aProblemIsShownAndNothingIsOpened();
    void stopEndsTheTransferAndTheKeyContinuesIt();
    void pdfsOfStarredPapersAreFetched();
    void aMissingViewerIsReported();
    void freedFilesAreListedBefore();
    void aFileThatIsUntickedStays();
    void theSettingsShowAnExampleOfTheNames();
    void theFolderOfTheSettingsIsUsed();
};

void TestPdfActions::theKeyFetchesAPdfOnceAndOpensIt()
{
    PdfListFixture f;
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    const QUrl file = QUrl::fromLocalFile(f.pdfs() + u'/' + f.currentId() + u"v1.pdf"_s);
    f.key(Qt::Key_P);
    QTRY_COMPARE(f.prompts.opened, QList<QUrl>{file});
    QTRY_VERIFY2(f.message().contains(f.currentId()), qPrintable(f.message()));
    f.key(Qt::Key_P);
    QTRY_COMPARE(f.prompts.opened, (QList<QUrl>{file, file}));
    QCOMPARE(f.pdfRequests(), 1);
    f.stop();
}

void TestPdfActions::theKeyTwiceFetchesOnce()
{
    PdfListFixture f;
    f.arxiv.queueFault(Fault::drip(10, 50000), "/pdf/");
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_P);
    f.key(Qt::Key_P);
    QTRY_COMPARE(f.prompts.opened.size(), 1);
    QCOMPARE(f.pdfRequests(), 1);
    QCOMPARE(f.files().size(), 1);
    f.stop();
}

void TestPdfActions::allSelectedPapersAreOpened()
{
    PdfListFixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_A, Qt::ControlModifier);
    f.key(Qt::Key_P);
    QTRY_COMPARE(f.prompts.opened.size(), 3);
    QCOMPARE(f.files().size(), 3);
    QVERIFY(f.prompts.questions.isEmpty());
    f.stop();
}

void TestPdfActions::manyPapersAreOpenedOnlyAfterAQuestion()
{
    PdfListFixture f(6);
    f.prompts.yes = false;
    QVERIFY(f.run());
    for (const auto modifiers : {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ShiftModifier)}) {
        f.key(Qt::Key_A, Qt::ControlModifier);
        f.prompts.questions.clear();
        f.key(Qt::Key_P, modifiers);
        QCOMPARE(f.prompts.questions.size(), 1);
        QVERIFY2(f.prompts.questions[0].contains(u'6'), qPrintable(f.prompts.questions[0]));
    }
    QVERIFY(f.prompts.opened.isEmpty());
    QCOMPARE(f.pdfRequests(), 0);
    f.prompts.yes = true;
    f.key(Qt::Key_P, Qt::ShiftModifier);
    QTRY_COMPARE(f.prompts.opened.size(), 6);
    QVERIFY(f.prompts.opened[0].path().startsWith(u"/pdf/"_s));
    f.stop();
}

void TestPdfActions::rowsShowWhichPdfsAreKept()
{
    PdfListFixture f;
    QVERIFY(f.run());
    f.table()->setCurrentRow(1);
    const auto title = [&f](int row) {
        return f.table()
            ->papers()
            ->index(row, PapersModel::TitleColumn)
            .data(Qt::AccessibleTextRole)
            .toString();
    };
    QVERIFY(!title(1).contains(u"PDF"_s));
    f.key(Qt::Key_P);
    QTRY_VERIFY2(title(1).endsWith(u", PDF"_s), qPrintable(title(1)));
    QVERIFY(!title(0).contains(u"PDF"_s));
    f.trigger(u"freeSpace"_s);
    FreeSpaceDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = f.window().findChild<FreeSpaceDialog *>()) && dialog->isVisible());
    dialog->findChild<QPushButton *>(u"okButton"_s)->click();
    QTRY_VERIFY2(!title(1).contains(u"PDF"_s), qPrintable(title(1)));
    f.stop();
}

void TestPdfActions::theFileIsShownInItsFolder()
{
    PdfListFixture f;
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    f.trigger(u"showPdf"_s);
    QTRY_VERIFY2(f.message().contains(u"PDF"_s), qPrintable(f.message()));
    QVERIFY(f.prompts.shownInFolder.isEmpty());
    f.key(Qt::Key_P);
    QTRY_COMPARE(f.prompts.opened.size(), 1);
    f.key(Qt::Key_A, Qt::ControlModifier); // papers without a PDF are left out
    f.trigger(u"showPdf"_s);
    QTRY_COMPARE(f.prompts.shownInFolder, QStringList{f.prompts.opened[0].toLocalFile()});
    f.stop();
}

void TestPdfActions::aProblemIsShownAndNothingIsOpened()
{
    PdfListFixture f;
    f.arxiv.queueFault(Fault::status(403, {}, "<title>arXiv reCAPTCHA</title>"), "/pdf/");
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    QSignalSpy failed(&f.jobs(), &JobList::failed);
    f.key(Qt::Key_P);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().kind, ErrorKind::PdfRefused);
    QVERIFY(f.prompts.opened.isEmpty());
    QVERIFY(f.files().isEmpty());
    f.stop();
}

void TestPdfActions::stopEndsTheTransferAndTheKeyContinuesIt()
{
    PdfListFixture f;
    f.arxiv.queueFault(Fault::drip(20, 20000), "/pdf/");
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_P);
    auto *bar = f.window().findChild<QProgressBar *>();
    QTRY_VERIFY(bar->isVisible() && bar->value() > 0);
    QVERIFY(f.window().findChild<QAction *>(u"stop"_s)->isEnabled());
    f.trigger(u"stop"_s);
    QTRY_VERIFY(!f.jobs().current());
    QVERIFY(f.prompts.opened.isEmpty());
    QTRY_COMPARE(f.files().size(), 2); // a part and its note
    f.key(Qt::Key_P);
    QTRY_COMPARE(f.prompts.opened.size(), 1);
    QVERIFY(f.arxiv.requests().last().headers.contains("range"));
    QCOMPARE(f.files().size(), 1);
    f.stop();
}

void TestPdfActions::pdfsOfStarredPapersAreFetched()
{
    PdfListFixture f;
    QVERIFY(f.run());
    for (const int row : {0, 2}) {
        f.table()->setCurrentRow(row);
        f.key(Qt::Key_S);
    }
    QVERIFY(f.written());
    QSignalSpy finished(&f.jobs(), &JobList::finished);
    f.trigger(u"fetchPdfs"_s);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(f.files(), (QStringList{u"2501.00001v1.pdf"_s, u"2501.00003v1.pdf"_s}));
    QVERIFY(f.prompts.opened.isEmpty());
    QVERIFY2(f.message().contains(u'2'), qPrintable(f.message()));
    f.stop();
}

void TestPdfActions::aMissingViewerIsReported()
{
    PdfListFixture f;
    f.prompts.hasBrowser = false;
    QVERIFY(f.run());
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_P);
    QTRY_COMPARE(f.prompts.opened.size(), 1);
    const auto *bar = f.window().findChild<QLabel *>(u"errorText"_s);
    QTRY_VERIFY(bar->text().contains(f.currentId()));
    f.stop();
}

void TestPdfActions::freedFilesAreListedBefore()
{
    PdfListFixture f;
    QVERIFY(f.run());
    for (const int row : {0, 1, 2}) {
        f.table()->setCurrentRow(row);
        f.key(Qt::Key_P);
        QTRY_COMPARE(f.prompts.opened.size(), row + 1);
    }
    f.key(Qt::Key_S); // the paper of the last row
    QVERIFY(f.written());
    QFile changed(f.pdfs() + u"/2501.00002v1.pdf"_s); // for example, by a viewer that keeps notes
    QVERIFY(changed.open(QIODevice::Append) && changed.write("x") == 1);
    changed.close();
    f.trigger(u"freeSpace"_s);
    FreeSpaceDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = f.window().findChild<FreeSpaceDialog *>()) && dialog->isVisible());
    QCOMPARE(textsWithTheSameLetter(*dialog), QString());
    const auto *list = dialog->findChild<QListWidget *>(u"freeSpaceList"_s);
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u"2501.00003v1.pdf"_s);
    dialog->findChild<QComboBox *>(u"whichCombo"_s)->setCurrentIndex(2); // all
    QCOMPARE(list->count(), 2);
    dialog->findChild<QComboBox *>(u"whichCombo"_s)->setCurrentIndex(1); // old ones
    QCOMPARE(list->count(), 0);
    QVERIFY(!dialog->findChild<QPushButton *>(u"okButton"_s)->isEnabled());
    dialog->findChild<QComboBox *>(u"whichCombo"_s)->setCurrentIndex(0);
    dialog->findChild<QPushButton *>(u"okButton"_s)->click();
    QTRY_COMPARE(f.files(), (QStringList{u"2501.00001v1.pdf"_s, u"2501.00002v1.pdf"_s}));
    QTRY_VERIFY(f.message().contains(u'1'));
    QCOMPARE(PdfFiles(*f.openLibrary()).all()->size(), 2);
    f.stop();
}

void TestPdfActions::aFileThatIsUntickedStays()
{
    PdfListFixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_A, Qt::ControlModifier);
    f.key(Qt::Key_P);
    QTRY_COMPARE(f.prompts.opened.size(), 3);
    QTRY_VERIFY(!f.jobs().current());
    f.trigger(u"freeSpace"_s);
    FreeSpaceDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = f.window().findChild<FreeSpaceDialog *>()) && dialog->isVisible());
    QVERIFY(takeKeyboard(*dialog));
    auto *list = dialog->findChild<QListWidget *>(u"freeSpaceList"_s);
    QCOMPARE(list->count(), 3);
    const auto *sum = dialog->findChild<QLabel *>(u"freeSpaceSum"_s);
    QVERIFY2(sum->text().contains(u'3'), qPrintable(sum->text()));
    list->setFocus();
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY2(sum->text().contains(u'2'), qPrintable(sum->text()));
    const QString kept = list->item(1)->text();
    for (const int row : {0, 2}) {
        list->setCurrentRow(row);
        QTest::keyClick(list, Qt::Key_Space);
    }
    auto *ok = dialog->findChild<QPushButton *>(u"okButton"_s);
    QVERIFY(!ok->isEnabled());
    QVERIFY(dialog->findChild<QPushButton *>(u"cancelButton"_s)->isDefault());
    QVERIFY(!ok->isDefault());
    for (const int row : {0, 2}) {
        list->setCurrentRow(row);
        QTest::keyClick(list, Qt::Key_Space);
    }
    ok->click();
    QTRY_COMPARE(f.files(), QStringList{kept});
    f.stop();
}

void TestPdfActions::theSettingsShowAnExampleOfTheNames()
{
    PdfListFixture f;
    QVERIFY(f.run());
    f.trigger(u"settings"_s);
    SettingsDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = f.window().findChild<SettingsDialog *>()));
    auto *pages = dialog->findChild<QTabWidget *>(u"pages"_s);
    pages->setCurrentWidget(dialog->findChild<QWidget *>(u"pdfSettings"_s));
    auto *pattern = dialog->findChild<QLineEdit *>(u"pdfPatternEdit"_s);
    const auto *example = dialog->findChild<QLabel *>(u"pdfExample"_s);
    QCOMPARE(example->text(), u"1312.6114v11.pdf"_s);
    pattern->setFocus();
    pattern->selectAll();
    QTest::keyClicks(pattern, u"{first author}: {title}"_s);
    QCOMPARE(example->text(), u"Kingma - Auto-Encoding Variational Bayes.pdf"_s);
    dialog->close(); // text that was not accepted with Return is written too
    QCOMPARE(Settings(f.options.settings).text(Setting::PdfNamePattern), u"{first author}: {title}"_s);
    f.stop();
}

void TestPdfActions::theFolderOfTheSettingsIsUsed()
{
    PdfListFixture f;
    QVERIFY(f.run());
    f.prompts.open = QStringList{f.folder.filePath(u"chosen"_s)};
    f.trigger(u"settings"_s);
    SettingsDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = f.window().findChild<SettingsDialog *>()));
    dialog->findChild<QPushButton *>(u"choosePdfFolder"_s)->click();
    QCOMPARE(f.prompts.openFolder, f.pdfs());
    dialog->close();
    f.table()->setCurrentRow(0);
    f.key(Qt::Key_P);
    QTRY_COMPARE(f.prompts.opened,
        QList<QUrl>{QUrl::fromLocalFile(f.folder.filePath(u"chosen/"_s) + f.currentId() + u"v1.pdf"_s)});
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestPdfActions)
#include "tst_pdfactions.moc"
