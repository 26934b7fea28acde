// The file dialogs of the program: they return at once, and give a new file its suffix.
#include "gui/dialogs/filedialog.h"

#include "gui/prompts.h"
#include "gui/windowkeys.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestFileDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theSuffixIsThatOfTheFilter_data();
    void theSuffixIsThatOfTheFilter();
    void theDialogReturnsAtOnce();
    void aNewFileGetsTheSuffixOfTheChosenFilter_data();
    void aNewFileGetsTheSuffixOfTheChosenFilter();
    void anExistingFileIsReplacedAfterAQuestion();
    void chosenFilesAreReturned();
    void cancelReturnsNothing();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString nameIn(const QDialog &dialog) const
    {
        return dialog.findChild<QLineEdit *>(u"fileNameEdit"_s)->text();
    }
    /// Opens the dialog for a new file, and types another name into it.
    QDialog *askAndType(const QString &name)
    {
        m_prompts.chooseFileToSave(m_window.get(), u"Export"_s, path(u"README.md"_s),
            u"Markdown (*.md);;All files (*)"_s, [this](const QString &chosen) { m_chosen << chosen; });
        QDialog *dialog = dialogNamed(u"fileDialog"_s);
        if (dialog) {
            auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            edit->selectAll();
            QTest::keyClicks(edit, name);
        }
        return dialog;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    DesktopPrompts m_prompts;
    QStringList m_chosen;
};

void TestFileDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<QWidget>();
    m_window->show();
    QVERIFY(takeKeyboard(*m_window));
    m_chosen.clear();
}

void TestFileDialog::cleanup()
{
    m_window.reset();
}

void TestFileDialog::theSuffixIsThatOfTheFilter_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("one") << u"Markdown (*.md)"_s << u"md"_s;
    QTest::newRow("several") << u"Pages (*.html *.htm)"_s << u"html"_s;
    QTest::newRow("any") << u"All files (*)"_s << QString();
    QTest::newRow("parentheses in the name") << u"JSON (new) (*.json)"_s << u"json"_s;
}

void TestFileDialog::theSuffixIsThatOfTheFilter()
{
    QFETCH(QString, filter);
    QTEST(FileDialog::suffixOf(filter), "suffix");
}

/// A screen reader that presses a button waits until the button returns.
void TestFileDialog::theDialogReturnsAtOnce()
{
    m_prompts.chooseFileToSave(m_window.get(), u"Export"_s, path(u"README.md"_s), u"Markdown (*.md)"_s,
        [this](const QString &chosen) { m_chosen << chosen; });
    QDialog *dialog = dialogNamed(u"fileDialog"_s); // the dialog is still open
    QVERIFY(dialog);
    QCOMPARE(nameIn(*dialog), u"README.md"_s);
    QVERIFY(m_chosen.isEmpty());
}

void TestFileDialog::aNewFileGetsTheSuffixOfTheChosenFilter_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("filter");
    QTest::addColumn<QString>("name");
    QTest::newRow("no suffix") << u"page"_s << 0 << u"page.md"_s;
    QTest::newRow("own suffix") << u"page.txt"_s << 0 << u"page.txt"_s;
    QTest::newRow("all files") << u"page"_s << 1 << u"page"_s;
}

void TestFileDialog::aNewFileGetsTheSuffixOfTheChosenFilter()
{
    QFETCH(QString, typed);
    QFETCH(int, filter);
    QFETCH(QString, name);
    QDialog *dialog = askAndType({});
    QVERIFY(dialog);
    auto *filters = dialog->findChild<QComboBox *>(u"fileTypeCombo"_s);
    filters->setFocus();
    for (int i = 0; i < filter; ++i)
        QTest::keyClick(filters, Qt::Key_Down);
    emit filters->textActivated(filters->currentText());
    auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    edit->selectAll();
    QTest::keyClicks(edit, typed);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(m_chosen, QStringList{path(name)});
}

void TestFileDialog::anExistingFileIsReplacedAfterAQuestion()
{
    putBytes(path(u"page.md"_s), "old");
    for (const bool isReplaced : {false, true}) {
        QDialog *dialog = askAndType(u"page"_s);
        QVERIFY(dialog);
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"fileNameEdit"_s), Qt::Key_Return);
        QDialog *box = dialogNamed(u"replaceBox"_s);
        QVERIFY(box);
        QVERIFY(static_cast<QMessageBox *>(box)->text().contains(u"page.md"_s));
        QVERIFY(m_chosen.isEmpty());
        if (isReplaced) {
            QTest::keyClick(box->findChild<QPushButton *>(u"replaceButton"_s), Qt::Key_Space);
        } else {
            QTest::keyClick(box, Qt::Key_Return);
            QVERIFY(takeKeyboard(*dialog)); // the person can choose another name
            QTest::keyClick(dialog, Qt::Key_Escape);
            QVERIFY(backTo(*m_window));
        }
    }
    QTRY_COMPARE(m_chosen, QStringList{path(u"page.md"_s)});
}

void TestFileDialog::chosenFilesAreReturned()
{
    putBytes(path(u"page.md"_s), "old");
    m_prompts.chooseFiles(m_window.get(), u"Import"_s, m_folder->path(), u"Markdown (*.md)"_s,
        [this](const QStringList &chosen) { m_chosen = chosen; });
    QDialog *dialog = dialogNamed(u"fileDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(nameIn(*dialog), QString());
    auto *edit = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QTest::keyClicks(edit, u"page.md"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(m_chosen, QStringList{path(u"page.md"_s)});
}

void TestFileDialog::cancelReturnsNothing()
{
    QDialog *dialog = askAndType(u"page"_s);
    QVERIFY(dialog);
    const QPointer<QDialog> guard = dialog;
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!guard);
    QVERIFY(m_chosen.isEmpty());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestFileDialog)
#include "tst_filedialog.moc"
