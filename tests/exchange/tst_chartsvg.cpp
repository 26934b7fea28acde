// Tests the picture of statistics as an SVG file.
#include "exchange/chartsvg.h"
#include "support/testprogram.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using dp::NamedStatistics;
using dp::PaperStatistics;

namespace {

PaperStatistics twoWeeksAndAGap()
{
    PaperStatistics statistics;
    statistics.days = {QDate(2026, 3, 2), QDate(2026, 3, 22)};
    statistics.known.add({QDate(2026, 3, 2), QDate(2026, 3, 8)});
    statistics.known.add({QDate(2026, 3, 16), QDate(2026, 3, 22)});
    statistics.submitted = {{QDate(2026, 3, 2), 3}, {QDate(2026, 3, 17), 1}};
    statistics.revised = {{QDate(2026, 3, 3), 2}};
    return statistics;
}

/// The contents of an SVG file.
struct Picture {
    QStringList elements;
    QStringList texts; // of text elements
    QStringList titles; // of bars
    QStringList lines; // colors of lines
    bool isWellFormed = false;
};

Picture read(const QByteArray &bytes)
{
    Picture picture;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        picture.elements << name;
        if (name == "path"_L1 && !xml.attributes().value("d"_L1).isEmpty())
            picture.lines << xml.attributes().value("stroke"_L1).toString();
        if (name == "text"_L1)
            picture.texts << xml.readElementText();
        else if (name == "title"_L1)
            picture.titles << xml.readElementText();
    }
    picture.isWellFormed = !xml.hasError();
    return picture;
}

} // namespace

class TestChartSvg : public QObject
{
    Q_OBJECT

private slots:
    void eachWeekHasItsNumbers();
    void aGapIsHatched();
    void revisedPapersAreHatched();
    void eachKeywordHasAChart();
    void hostileNamesAreOnlyText_data();
    void hostileNamesAreOnlyText();
    void aLongNameIsShortened();
    void theOutputIsDeterministic();
};

void TestChartSvg::eachWeekHasItsNumbers()
{
    const Picture picture = read(dp::chartsvg::write({{u"MLLM"_s, twoWeeksAndAGap()}}));
    QVERIFY(picture.isWellFormed);
    QCOMPARE(picture.titles,
        (QStringList{u"2026-W10 (2026-03-02 to 2026-03-08): 3 new, 2 revised"_s,
            u"2026-W11 (2026-03-09 to 2026-03-15): gap, all days are missing"_s,
            u"2026-W12 (2026-03-16 to 2026-03-22): 1 new, 0 revised"_s}));
    QVERIFY(picture.texts.contains(u"MLLM"_s));
    QVERIFY(picture.texts.contains(u"Papers per week"_s));
}

void TestChartSvg::aGapIsHatched()
{
    const auto gaps = [](const PaperStatistics &statistics) {
        return read(dp::chartsvg::write({{u"A"_s, statistics}})).lines.count(u"#8a8a8a"_s) - 1; // legend
    };
    PaperStatistics statistics = twoWeeksAndAGap();
    QCOMPARE(gaps(statistics), 1);
    statistics.known.add(statistics.days);
    QCOMPARE(gaps(statistics), 0);
}

void TestChartSvg::revisedPapersAreHatched()
{
    const Picture picture = read(dp::chartsvg::write({{u"A"_s, twoWeeksAndAGap()}}));
    QCOMPARE(picture.lines.count(u"#b34700"_s), 1 + 1); // with the legend
}

void TestChartSvg::eachKeywordHasAChart()
{
    const Picture picture = read(dp::chartsvg::write({{u"A"_s, twoWeeksAndAGap()}, {u"B"_s, {}}}));
    QVERIFY(picture.isWellFormed);
    QVERIFY(picture.texts.contains(u"A"_s) && picture.texts.contains(u"B"_s));
    QVERIFY(picture.texts.contains(u"No numbers yet. Refresh the keyword first."_s));
    QVERIFY(read(dp::chartsvg::write({})).isWellFormed);
}

void TestChartSvg::hostileNamesAreOnlyText_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *rule, const QString &name, const QString &shown) {
        QTest::newRow(rule) << name << shown;
    };
    const QString markup = u"<img src=file:///etc/passwd> & <script>alert(1)</script>"_s;
    row("markup", markup, markup);
    row("the end of the element", u"]]></text><script/>"_s, u"]]></text><script/>"_s);
    row("quotes", u"\" onload='x'"_s, u"\" onload='x'"_s);
    row("control characters", u"a\u0000\u0001\u001b[2Jb\u0085c"_s, u"a[2Jb c"_s);
    row("characters that XML does not allow", u"a\ufffe\uffff"_s + QChar(0xd800) + u"b"_s, u"ab"_s);
    row("an override", u"a\u202egnp.exe"_s, u"agnp.exe"_s);
    row("invisible characters", u"z\u200be\u2060b\ufeffr\u00ada"_s, u"zebra"_s);
    row("an open isolate", u"a\u2067b"_s, u"\u2068a\u2067b\u2069\u2069"_s);
    row("joiners of a script", u"क्\u200dष"_s, u"क्\u200dष"_s);
    row("a line break", u"a\nb"_s, u"a b"_s);
}

void TestChartSvg::hostileNamesAreOnlyText()
{
    QFETCH(const QString, name);
    QFETCH(const QString, shown);
    const Picture plain = read(dp::chartsvg::write({{u"A"_s, twoWeeksAndAGap()}}));
    const Picture picture = read(dp::chartsvg::write({{name, twoWeeksAndAGap()}}));
    QVERIFY(picture.isWellFormed);
    QCOMPARE(picture.elements, plain.elements);
    QVERIFY2(picture.texts.contains(shown), qPrintable(picture.texts.join(u'|')));
}

void TestChartSvg::aLongNameIsShortened()
{
    for (const QString &letter : {u"x"_s, u"大"_s, u"😀"_s}) {
        const Picture picture = read(dp::chartsvg::write({{letter.repeated(1'000), twoWeeksAndAGap()}}));
        QVERIFY(picture.isWellFormed);
        qsizetype longest = 0;
        for (const QString &text : picture.texts)
            longest = std::max(longest, text.size());
        QVERIFY(longest > 30 && longest < 90);
    }
}

void TestChartSvg::theOutputIsDeterministic()
{
    const QList<NamedStatistics> keywords{{u"A"_s, twoWeeksAndAGap()}, {u"B"_s, {}}};
    QCOMPARE(dp::chartsvg::write(keywords), dp::chartsvg::write(keywords));
}

DP_TEST(TestChartSvg)
#include "tst_chartsvg.moc"
