// Tests that a changed property leaves the comments of the person, and that large front matter is read fast.
#include "exchange/frontmatter.h"

#include "exchange/yaml.h"
#include "support/checks.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestFrontMatter : public QObject
{
    Q_OBJECT

private slots:
    void commentsOfThePersonStay_data();
    void commentsOfThePersonStay();
    void commentsOfARemovedPropertyStay();
    void commentsAreNotPartOfAValue();
    void manyPropertiesAreReadFast();
};

void TestFrontMatter::commentsOfThePersonStay_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &after) {
        QTest::newRow(name) << before << after;
    };
    row("a line after it", u"title: \"Old\"\n# my order\n\nx: 1\n"_s,
        u"title: \"New\"\n# my order\n\nx: 1\n"_s);
    row("at the end of the line", u"title: \"Old # 1\" # mine\n"_s, u"title: \"New\" # mine\n"_s);
    row("in single quotation marks", u"title: 'it''s # 1'\t# mine\n"_s, u"title: \"New\"\t# mine\n"_s);
    row("without quotation marks", u"title: it's#1 # mine\n"_s, u"title: \"New\" # mine\n"_s);
    row("after a list", u"title: # why\n  - a\n  # more\nx: 1\n"_s,
        u"title: \"New\" # why\n  # more\nx: 1\n"_s);
    row("no comment in a block", u"title: >\n  a\n\n  # b\n# mine\nx: 1\n"_s,
        u"title: \"New\"\n# mine\nx: 1\n"_s);
    row("at the end", u"title: Old\n# mine"_s, u"title: \"New\"\n# mine"_s);
    row("an escaped quotation mark", u"title: \"a\\\" # b\"\n"_s, u"title: \"New\"\n"_s);
}

void TestFrontMatter::commentsOfThePersonStay()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    FrontMatter front(before);
    QVERIFY(front.isValid());
    QCOMPARE(front.text(), before);
    front.setText(u"title"_s, u"New"_s);
    QCOMPARE(front.text(), after);
    QVERIFY(FrontMatter(front.text()).isValid());
    FrontMatter copied(before), from;
    from.setText(u"title"_s, u"New"_s);
    copied.copy(u"title"_s, from);
    QCOMPARE(copied.text(), after);
}

void TestFrontMatter::commentsOfARemovedPropertyStay()
{
    FrontMatter front(u"# head\ntitle: a # mine\n# order\nb: 1\n\n# more\nc: 2\n"_s);
    front.remove(u"b"_s);
    QCOMPARE(front.text(), u"# head\ntitle: a # mine\n# order\n\n# more\nc: 2\n"_s);
    front.remove(u"title"_s);
    QCOMPARE(front.text(), u"# head\n# mine\n# order\n\n# more\nc: 2\n"_s);
    QVERIFY(FrontMatter(front.text()).isValid());
    QCOMPARE(front.keys(), QStringList{u"c"_s});
}

void TestFrontMatter::commentsAreNotPartOfAValue()
{
    const FrontMatter front(u"a: {x: y}\n# mine\nb: 1\n"_s);
    QCOMPARE(front.values(u"a"_s).value(), QStringList{u"a: {x: y}\n"_s});
}

void TestFrontMatter::manyPropertiesAreReadFast()
{
    constexpr int properties = 45'000;
    QString text;
    for (int i = 0; i < properties; ++i)
        text += u"key%1: %1\n"_s.arg(i, 6, 10, '0'_L1);
    QElapsedTimer timer;
    const auto library = yaml::library();
    VERIFY_OK(library);
    timer.start();
    VERIFY_OK((*library)->read(text.toUtf8()));
    const qint64 reading = timer.restart();
    const FrontMatter front(text);
    QVERIFY(front.isValid());
    QCOMPARE(front.text(), text);
    const qint64 all = timer.elapsed();
    QVERIFY2(all < 500 + 3 * reading, qPrintable(u"%1 and %2 ms"_s.arg(all).arg(reading)));
}

} // namespace dp::test

DP_TEST(dp::test::TestFrontMatter)
#include "tst_frontmatter.moc"
