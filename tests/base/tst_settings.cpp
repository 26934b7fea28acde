#include "base/settings.h"

#include "support/testdata.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::Setting;
using dp::Settings;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void unsetValuesHaveDefaults();
    void valuesKeepTheirTypeAfterARestart();
    void valuesOutOfBoundsCountAsUnset_data();
    void valuesOutOfBoundsCountAsUnset();
    void textsWithCommasAreReadWhole();
    void writeErrorsAreReported();
    void readingCreatesNoFile();
    void resetSettingHasItsDefault();

private:
    QString path() const { return m_folder->filePath(u"settings.ini"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSettings::unsetValuesHaveDefaults()
{
    const Settings settings(path());
    QCOMPARE(settings.text(Setting::ListOrder), u"arrived"_s);
    QCOMPARE(settings.flag(Setting::MarkReadOnOpen), true);
    QCOMPARE(settings.flag(Setting::RefreshOnStart), false);
    QCOMPARE(settings.flag(Setting::ShowAuthorsInReadme), false);
    QCOMPARE(settings.flag(Setting::ShowTagsInReadme), false);
    QCOMPARE(settings.bytes(Setting::WindowGeometry), QByteArray());
    QCOMPARE(settings.text(Setting::CurrentTab), QString());
    QCOMPARE(settings.text(Setting::TabPlace), u"top"_s);
    QCOMPARE(settings.number(Setting::TabListWidth), 220);
}

void TestSettings::valuesKeepTheirTypeAfterARestart()
{
    const QByteArray blob("\x00\x01\xff=;\"\n[x]", 10);
    {
        Settings settings(path());
        settings.set(Setting::ListOrder, u"updated"_s);
        settings.set(Setting::MarkReadOnOpen, false);
        settings.set(Setting::RefreshOnStart, true);
        settings.set(Setting::WindowGeometry, blob);
        settings.set(Setting::CurrentTab, u"Größe, \"x\"; 大"_s);
        QVERIFY(settings.sync());
    }
    const Settings settings(path());
    QCOMPARE(settings.text(Setting::ListOrder), u"updated"_s);
    QCOMPARE(settings.flag(Setting::MarkReadOnOpen), false);
    QCOMPARE(settings.flag(Setting::RefreshOnStart), true);
    QCOMPARE(settings.bytes(Setting::WindowGeometry), blob);
    QCOMPARE(settings.text(Setting::CurrentTab), u"Größe, \"x\"; 大"_s);
}

void TestSettings::valuesOutOfBoundsCountAsUnset_data()
{
    QTest::addColumn<QByteArray>("ini");
    QTest::newRow("an unknown order") << QByteArray("[papers]\norder=sideways\n");
    QTest::newRow("an order that is a list") << QByteArray("[papers]\norder=updated, submitted\n");
    QTest::newRow("empty values") << QByteArray(
        "[papers]\norder=\nmark-read-on-open=\n[refresh]\non-start=\n");
    QTest::newRow("flags that are words")
        << QByteArray("[papers]\nmark-read-on-open=perhaps\n[refresh]\non-start=perhaps\n");
    QTest::newRow("flags that are lists")
        << QByteArray("[papers]\nmark-read-on-open=a, b\n[refresh]\non-start=a, b\n");
    QTest::newRow("tabs at an unknown place, with no width")
        << QByteArray("[window]\ntab-place=middle\ntab-list-width=0\n");
    QTest::newRow("no settings at all") << QByteArray("\x00\xff\n]][[\n", 8);
}

void TestSettings::valuesOutOfBoundsCountAsUnset()
{
    QFETCH(QByteArray, ini);
    dp::test::putBytes(path(), ini);
    const Settings settings(path());
    QCOMPARE(settings.text(Setting::ListOrder), u"arrived"_s);
    QCOMPARE(settings.flag(Setting::MarkReadOnOpen), true);
    QCOMPARE(settings.flag(Setting::RefreshOnStart), false);
    QCOMPARE(settings.text(Setting::TabPlace), u"top"_s);
    QCOMPARE(settings.number(Setting::TabListWidth), 220);
}

/// A person may write the file without quotation marks.
void TestSettings::textsWithCommasAreReadWhole()
{
    dp::test::putBytes(path(),
        "[publish]\ntitle=One, two\n[notes]\npattern=Title: {title}, {year}\n"
        "[pdf]\nname-pattern={surname}, {title}\n");
    const Settings settings(path());
    QCOMPARE(settings.text(Setting::PublishTitle), u"One, two"_s);
    QCOMPARE(settings.text(Setting::NotesPattern), u"Title: {title}, {year}"_s);
    QCOMPARE(settings.text(Setting::PdfNamePattern), u"{surname}, {title}"_s);
}

void TestSettings::writeErrorsAreReported()
{
    dp::test::putBytes(m_folder->filePath(u"file"_s), "x");
    Settings settings(m_folder->filePath(u"file/settings.ini"_s));
    settings.set(Setting::RefreshOnStart, true);
    QVERIFY(!settings.sync());
}

void TestSettings::readingCreatesNoFile()
{
    {
        const Settings settings(path());
        QCOMPARE(settings.flag(Setting::MarkReadOnOpen), true);
    }
    QVERIFY(!QFile::exists(path()));
}

void TestSettings::resetSettingHasItsDefault()
{
    Settings settings(path());
    QVERIFY(settings.isDefault(Setting::RefreshBound));
    QVERIFY(settings.isDefault(Setting::KeepInTray));
    settings.set(Setting::RefreshBound, 500);
    settings.set(Setting::KeepInTray, true);
    QVERIFY(!settings.isDefault(Setting::RefreshBound));
    QVERIFY(!settings.isDefault(Setting::KeepInTray));
    settings.reset(Setting::RefreshBound);
    QVERIFY(settings.isDefault(Setting::RefreshBound));
    QCOMPARE(settings.number(Setting::RefreshBound), 2000);
    QVERIFY(settings.sync());
    const Settings again(path());
    QVERIFY(again.isDefault(Setting::RefreshBound));
    QVERIFY(again.flag(Setting::KeepInTray));
}

DP_TEST(TestSettings)
#include "tst_settings.moc"
