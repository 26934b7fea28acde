// The pattern of the keys of citations in the settings, with its example.
#include "gui/settingsfixture.h"
#include "support/testprogram.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestCitationKeySettings : public QObject
{
    Q_OBJECT

private slots:
    void theExampleFollowsThePattern();
    void aWrongPatternIsNotStored();
    void aPartOfAPatternIsNotStored();
    void patternIsStoredWhenTheDialogIsClosed();

private:
    struct Page : SettingsFixture {
        bool open()
        {
            if (!show())
                return false;
            alt(Qt::Key_G);
            edit = find<QLineEdit>(u"citationKeyEdit"_s);
            example = find<QLabel>(u"citationKeyPreview"_s);
            edit->setFocus();
            edit->selectAll();
            return true;
        }
        QString stored() const { return Settings(settings.path()).text(Setting::CitationKeyPattern); }
        QLineEdit *edit = nullptr;
        QLabel *example = nullptr;
    };
};

void TestCitationKeySettings::theExampleFollowsThePattern()
{
    Page f;
    QVERIFY(f.open());
    QCOMPARE(f.edit->text(), u"{surname}{year}{word}"_s);
    QVERIFY2(f.example->text().contains(u"vaswani2017attention"_s), qPrintable(f.example->text()));
    QTest::keyClicks(f.edit, u"{Surname}:{yy}"_s);
    QVERIFY2(f.example->text().contains(u"Vaswani:17"_s), qPrintable(f.example->text()));
    QTest::keyClick(f.edit, Qt::Key_Tab);
    QCOMPARE(f.stored(), u"{Surname}:{yy}"_s);
}

void TestCitationKeySettings::aWrongPatternIsNotStored()
{
    Page f;
    QVERIFY(f.open());
    QTest::keyClicks(f.edit, u"{year}"_s); // all papers of a year would have the same key
    QVERIFY2(f.example->text().contains(u"{surname}"_s), qPrintable(f.example->text()));
    QCOMPARE(f.stored(), u"{surname}{year}{word}"_s);
    QTest::keyClick(f.edit, Qt::Key_Tab); // leaves the field, which then shows the stored pattern
    QCOMPARE(f.edit->text(), u"{surname}{year}{word}"_s);
}

void TestCitationKeySettings::aPartOfAPatternIsNotStored()
{
    Page f;
    QVERIFY(f.open());
    QTest::keyClicks(f.edit, u"{Surname}{unknown}"_s);
    QTest::keyClick(f.edit, Qt::Key_Tab);
    QCOMPARE(f.stored(), u"{surname}{year}{word}"_s);
    QCOMPARE(f.edit->text(), u"{surname}{year}{word}"_s);
}

void TestCitationKeySettings::patternIsStoredWhenTheDialogIsClosed()
{
    Page f;
    QVERIFY(f.open());
    QTest::keyClicks(f.edit, u"{id}"_s);
    QTest::keyClick(f.edit, Qt::Key_Escape);
    QTRY_COMPARE(f.stored(), u"{id}"_s);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestCitationKeySettings)
#include "tst_citationkeysettings.moc"
