#include "base/tag.h"

#include "support/checks.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Tag;

class TestTag : public QObject
{
    Q_OBJECT

private slots:
    void aNameIsChecked_data();
    void aNameIsChecked();
    void namesAreComparedWithoutCase();
    void onlyWholeColorsAreStored();
    void aNewTagGetsARareColor();
};

void TestTag::aNameIsChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name"); // empty: the text is refused
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("a word") << u"survey"_s << u"survey"_s << ErrorKind();
    QTest::newRow("white space") << u"  to \t read "_s << u"to read"_s << ErrorKind();
    QTest::newRow("markup") << u"<b>x</b>"_s << u"<b>x</b>"_s << ErrorKind();
    QTest::newRow("an emoji") << u"🐟"_s << u"🐟"_s << ErrorKind();
    QTest::newRow("an override") << QString(u"a\u202eb"_s) << QString(u"a\u202eb\u202c"_s) << ErrorKind();
    QTest::newRow("nothing") << QString() << QString() << ErrorKind::TagEmpty;
    QTest::newRow("only white space") << u" \t "_s << QString() << ErrorKind::TagEmpty;
    QTest::newRow("only invisible characters")
        << QString(u"\u200b\u202e\ufeff"_s) << QString() << ErrorKind::TagEmpty;
    QTest::newRow("two lines") << u"a\nb"_s << QString() << ErrorKind::TagHasControl;
    QTest::newRow("a line separator") << QString(u"a\u2028b"_s) << QString() << ErrorKind::TagHasControl;
    QTest::newRow("a control character") << QString(u"a\u001bb"_s) << QString() << ErrorKind::TagHasControl;
    QTest::newRow("the longest") << u"x"_s.repeated(60) << u"x"_s.repeated(60) << ErrorKind();
    QTest::newRow("too long") << u"x"_s.repeated(61) << QString() << ErrorKind::TagTooLong;
}

void TestTag::aNameIsChecked()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(ErrorKind, kind);
    const auto checked = Tag::checkedName(text);
    if (name.isEmpty()) {
        VERIFY_ERROR(checked, kind);
    } else {
        VERIFY_OK(checked);
        QCOMPARE(*checked, name);
    }
}

void TestTag::namesAreComparedWithoutCase()
{
    QCOMPARE(Tag::folded(u"To  Read"_s), Tag::folded(u"to read"_s));
    QCOMPARE(Tag::folded(u"ÄRGER"_s), Tag::folded(u"ärger"_s));
    QVERIFY(Tag::folded(u"a"_s) != Tag::folded(u"á"_s));
}

void TestTag::onlyWholeColorsAreStored()
{
    QVERIFY(Tag::isColor(u"#1c71d8"_s));
    for (const QString &text : {u""_s, u"red"_s, u"#1c71d"_s, u"#1c71d88"_s, u"#1C71D8"_s, u"url(x)"_s})
        QVERIFY2(!Tag::isColor(text), qPrintable(text));
    for (const QString &color : Tag::palette())
        QVERIFY2(Tag::isColor(color), qPrintable(color));
}

void TestTag::aNewTagGetsARareColor()
{
    QStringList used;
    for (qsizetype i = 0; i < Tag::palette().size(); ++i) {
        const QString color = Tag::nextColor(used);
        QVERIFY(!used.contains(color));
        used << color;
    }
    QCOMPARE(Tag::nextColor(used), Tag::palette().first());
}

DP_TEST(TestTag)
#include "tst_tag.moc"
