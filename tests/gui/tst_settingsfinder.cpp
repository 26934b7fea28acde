// The search field of the settings dialog finds a setting by its words.
#include "gui/dialogs/fieldhighlight.h"
#include "gui/settingsfixture.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

struct FinderFixture : SettingsFixture {
    bool open()
    {
        edit = find<QLineEdit>(u"findEdit"_s);
        return show() && pressAlt(*dialog, Qt::Key_I) && QTest::qWaitFor([this] { return edit->hasFocus(); });
    }
    void type(const QString &text)
    {
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QString status() const { return find<QLabel>(u"findStatus"_s)->text(); }
    FieldHighlight *highlight() const { return dialog->findChild<FieldHighlight *>(); }
    /// Returns whether the frame is around this field, and the field is visible in its page.
    bool isMarked(const QString &field) const
    {
        const auto *widget = find<QWidget>(field);
        return highlight() && highlight()->parentWidget() == widget->parentWidget()
            && highlight()->geometry().contains(widget->geometry())
            && widget->visibleRegion().boundingRect() == widget->rect();
    }

    QLineEdit *edit = nullptr;
};

} // namespace

class TestSettingsFinder : public QObject
{
    Q_OBJECT

private slots:
    void wordsFindTheSetting_data();
    void wordsFindTheSetting();
    void arrowsMoveBetweenTheFoundSettings();
    void returnMovesToTheSetting();
    void escapeClearsTheFieldBeforeItCloses();
    void markFollowsTheSetting();
};

void TestSettingsFinder::wordsFindTheSetting_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("field");
    QTest::newRow("label") << u"appear"_s << u"appearanceCombo"_s;
    QTest::newRow("any order and case") << u"READ mark"_s << u"markReadCheck"_s;
    QTest::newRow("choice") << u"dark"_s << u"appearanceCombo"_s;
    QTest::newRow("title of the group") << u"readme export categories"_s << u"tagsCheck"_s;
    QTest::newRow("tool tip") << u"gap fetch later"_s << u"boundSpin"_s;
    QTest::newRow("other page") << u"move up"_s << u"upButton"_s;
    QTest::newRow("file") << u"library:"_s << u"libraryPath"_s;
}

void TestSettingsFinder::wordsFindTheSetting()
{
    QFETCH(QString, words);
    QFETCH(QString, field);
    FinderFixture f;
    QVERIFY(f.open());
    f.type(words);
    QTRY_VERIFY2(f.isMarked(field), qPrintable(f.status()));
    QVERIFY2(f.edit->hasFocus(), "more can be typed");
    f.type(u"no such words"_s);
    QCOMPARE(f.status(), u"No setting found"_s);
    QVERIFY(!f.highlight());
    QTest::keyClick(f.edit, Qt::Key_Return);
    QVERIFY(f.dialog->isVisible());
}

void TestSettingsFinder::arrowsMoveBetweenTheFoundSettings()
{
    FinderFixture f;
    QVERIFY(f.open());
    f.type(u"readme export"_s);
    QCOMPARE(f.status(), u"1 of 5"_s);
    QTRY_VERIFY(f.isMarked(u"authorsCheck"_s));
    QTest::keyClick(f.edit, Qt::Key_Down);
    QCOMPARE(f.status(), u"2 of 5"_s);
    QTRY_VERIFY(f.isMarked(u"tagsCheck"_s));
    QTest::keyClick(f.edit, Qt::Key_Down);
    QTRY_VERIFY(f.isMarked(u"savedSearchesCheck"_s));
    QTest::keyClick(f.edit, Qt::Key_Down);
    QTRY_VERIFY(f.isMarked(u"hideMutedCheck"_s));
    QTest::keyClick(f.edit, Qt::Key_Down);
    QTRY_VERIFY(f.isMarked(u"keyList"_s)); // the key of an action
    QTest::keyClick(f.edit, Qt::Key_Down);
    QTRY_VERIFY(f.isMarked(u"authorsCheck"_s));
    QTest::keyClick(f.edit, Qt::Key_Up);
    QTRY_VERIFY(f.isMarked(u"keyList"_s));
}

void TestSettingsFinder::returnMovesToTheSetting()
{
    FinderFixture f;
    QVERIFY(f.open());
    f.type(u"metered"_s);
    QTest::keyClick(f.edit, Qt::Key_Return);
    QVERIFY(f.dialog->isVisible());
    QVERIFY(f.find<QWidget>(u"meteredCheck"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(f.settings.flag(Setting::RefreshOnMetered));
    QTest::keyClick(f.dialog.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(f.edit->hasFocus());
}

void TestSettingsFinder::escapeClearsTheFieldBeforeItCloses()
{
    FinderFixture f;
    QVERIFY(f.open());
    f.type(u"dark"_s);
    QTest::keyClick(f.edit, Qt::Key_Escape);
    QVERIFY(f.dialog->isVisible());
    QCOMPARE(f.edit->text(), QString());
    QVERIFY(!f.highlight());
    QCOMPARE(f.status(), QString());
    QTest::keyClick(f.edit, Qt::Key_Escape);
    QVERIFY(!f.dialog->isVisible());
}

void TestSettingsFinder::markFollowsTheSetting()
{
    FinderFixture f;
    QVERIFY(f.open());
    f.type(u"metered"_s);
    QTRY_VERIFY(f.isMarked(u"meteredCheck"_s));
    f.dialog->resize(f.dialog->width() + 60, f.dialog->height() + 40);
    QTRY_VERIFY(f.isMarked(u"meteredCheck"_s));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestSettingsFinder)
#include "tst_settingsfinder.moc"
