// New keys of citations on request of the settings.
#include "gui/dialogs/settingsdialog.h"
#include "gui/listfixture.h"
#include "gui/windowkeys.h"
#include "library/citationkeystore.h"
#include "support/testprogram.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

struct KeysFixture : ListFixture {
    KeysFixture()
        : ListFixture(3)
    {
        const auto library = libraryopener::open(options.library, Library::Access::Write);
        Transaction transaction(**library);
        made = made && transaction.begin()
            && CitationKeyStore(transaction).add({{paper(1), u"one"_s}, {paper(2), u"two"_s}})
            && transaction.commit();
    }
    static qint64 paper(int number) { return keyOf(u"2501.0000%1"_s.arg(number)); }
    QString keyOfPaper(int number) { return *CitationKeyStore(*openLibrary()).keyOf(paper(number)); }
    bool openSettings()
    {
        key(Qt::Key_Comma, Qt::ControlModifier);
        dialog = qobject_cast<SettingsDialog *>(dialogNamed(u"SettingsDialog"_s));
        if (!dialog || !pressAlt(*dialog, Qt::Key_G))
            return false;
        button = dialog->findChild<QPushButton *>(u"newKeysButton"_s);
        button->setFocus();
        return true;
    }
    QString result() { return dialog->findChild<QLabel *>(u"newKeysResult"_s)->text(); }

    SettingsDialog *dialog = nullptr;
    QPushButton *button = nullptr;
};

} // namespace

class TestNewKeys : public QObject
{
    Q_OBJECT

private slots:
    void keysAreGivenUpAfterAQuestionAndComeBackWithUndo();
    void aRefusalChangesNothing();
};

void TestNewKeys::keysAreGivenUpAfterAQuestionAndComeBackWithUndo()
{
    KeysFixture f;
    QVERIFY(f.run());
    QVERIFY(f.openSettings());
    QTest::keyClick(f.button, Qt::Key_Space);
    QTRY_COMPARE(f.prompts.questions.size(), 1);
    QVERIFY2(f.prompts.questions[0].contains(u'2'), qPrintable(f.prompts.questions[0]));
    QVERIFY2(f.result().contains(u'2'), qPrintable(f.result()));
    QVERIFY(f.written());
    QCOMPARE(f.keyOfPaper(1), QString());
    QTest::keyClick(f.button, Qt::Key_Space); // there is nothing left
    QTRY_VERIFY2(!f.result().contains(u'2'), qPrintable(f.result()));
    QCOMPARE(f.prompts.questions.size(), 1);
    QTest::keyClick(f.dialog, Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(f.written());
    QCOMPARE(f.keyOfPaper(1), u"one"_s);
    QCOMPARE(f.keyOfPaper(2), u"two"_s);
    QTRY_VERIFY2(f.message().contains(u"keys"_s), qPrintable(f.message()));
    f.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(f.written());
    QCOMPARE(f.keyOfPaper(2), QString());
    f.stop();
}

void TestNewKeys::aRefusalChangesNothing()
{
    KeysFixture f;
    f.prompts.yes = false;
    QVERIFY(f.run());
    QVERIFY(f.openSettings());
    QTest::keyClick(f.button, Qt::Key_Space);
    QTRY_COMPARE(f.prompts.questions.size(), 1);
    QVERIFY(f.written());
    QCOMPARE(f.keyOfPaper(1), u"one"_s);
    QVERIFY(!f.window().findChild<QAction *>(u"undo"_s)->isEnabled());
    f.dialog->close();
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestNewKeys)
#include "tst_newkeys.moc"
