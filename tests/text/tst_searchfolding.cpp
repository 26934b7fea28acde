#include "support/testprogram.h"
#include "text/searchfolding.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
namespace searchterms = dp::searchterms;

class TestSearchFolding : public QObject
{
    Q_OBJECT

private slots:
    void lettersAreFolded_data();
    void lettersAreFolded();
    void foldedTextIsUnchanged_data();
    void foldedTextIsUnchanged();
    void wordsAreSplitByScript_data();
    void wordsAreSplitByScript();
};

void TestSearchFolding::lettersAreFolded_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("folded");
    const auto row = [](const QString &word, const QString &folded) {
        QTest::newRow(qPrintable(word)) << word << folded;
    };
    row(u"Graph2"_s, u"graph2"_s);
    row(u"Schrödinger"_s, u"schrodinger"_s);
    row(u"Łukasz"_s, u"lukasz"_s);
    row(u"Sørensen"_s, u"sorensen"_s);
    row(u"Ærø"_s, u"aero"_s);
    row(u"Đặng"_s, u"dang"_s);
    row(u"Straße"_s, u"strasse"_s);
    row(u"STRAẞE"_s, u"strasse"_s);
    row(u"Yıldız"_s, u"yildiz"_s);
    row(u"İstanbul"_s, u"istanbul"_s);
    row(u"Œuvre"_s, u"oeuvre"_s);
    row(u"Þórður"_s, u"thordur"_s);
    row(u"Ħal"_s, u"hal"_s);
    row(u"Ŋŧ"_s, u"nt"_s);
    row(u"Əliyev"_s, u"eliyev"_s);
    row(u"Ɓoɗo"_s, u"bodo"_s);
    row(u"ﬁne"_s, u"fine"_s);
    row(u"oﬃce"_s, u"office"_s);
    row(u"waﬄe"_s, u"waffle"_s);
    row(u"ﬆar"_s, u"star"_s);
    row(u"ĳs"_s, u"ijs"_s);
    row(u"ＧＰＴ４"_s, u"gpt4"_s);
    row(u"𝔾𝒶𝗎𝚜𝐬"_s, u"gauss"_s);
    row(u"ℝ"_s, u"r"_s);
    row(u"x²"_s, u"x2"_s);
    row(u"½"_s, u"½"_s);
    // The circled character is kept, because its decomposition is a Chinese character that would split the
    // word.
    row(u"a㊀"_s, u"a㊀"_s);
    row(u"λόγος"_s, u"λογοσ"_s);
    row(u"ϵ"_s, u"ε"_s);
    row(u"Auguſt"_s, u"august"_s);
    row(u"ё"_s, u"е"_s);
    row(u"ﾃﾞ"_s, u"デ"_s);
    row(u"デ"_s, u"デ"_s);
    row(u"テ\u3099"_s, u"デ"_s);
    row(u"ﾞ"_s, u""_s);
    row(u"한"_s, u"한"_s);
    row(u"\u1112\u1161\u11ab"_s, u"한"_s);
    row(u"理\ufe00"_s, u"理"_s);
    row(u"\uf9e4"_s, u"理"_s); // U+F9E4 is a compatibility form of the same character.
    row(u"\u0301"_s, u""_s);
    for (const char16_t code : {0x00ad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x200e})
        row(u"neu"_s + QChar(code) + u"ral"_s, u"neural"_s);
    row(u"Schr\u00adö\u200bdinger"_s, u"schrodinger"_s);
    row(u"می\u200cخواهم"_s, u"میخواهم"_s);
}

void TestSearchFolding::lettersAreFolded()
{
    QFETCH(QString, word);
    QTEST(searchterms::folded(word), "folded");
}

void TestSearchFolding::foldedTextIsUnchanged_data()
{
    lettersAreFolded_data();
}

void TestSearchFolding::foldedTextIsUnchanged()
{
    QFETCH(QString, word);
    const QString once = searchterms::folded(word);
    QCOMPARE(searchterms::folded(once), once);
}

void TestSearchFolding::wordsAreSplitByScript_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *rule, const QString &text, const QString &words) {
        QTest::newRow(rule) << text << words;
    };
    row("Latin", u"fine-tuning, of LLMs"_s, u"fine|tuning|of|LLMs"_s);
    row("Chinese", u"大语言模型"_s, u"大|语|言|模|型"_s);
    row("Chinese and Latin", u"GPT模型v2的"_s, u"GPT|模|型|v2|的"_s);
    row("signs between", u"推理，能力"_s, u"推|理|能|力"_s);
    row("Japanese", u"深層学習データ"_s, u"深|層|学|習|デ|ー|タ"_s);
    row("kana with marks apart", u"テ\u3099ータ"_s, u"テ\u3099|ー|タ"_s);
    row("half-width kana", u"ﾃﾞｰﾀ"_s, u"ﾃﾞ|ｰ|ﾀ"_s);
    row("Korean", u"언어 모델을"_s, u"언|어|모|델|을"_s);
    row("Korean letter by letter", u"\u1112\u1161\u11ab\u1112"_s, u"\u1112\u1161\u11ab|\u1112"_s);
    row("beyond the first plane", u"\U00020000\U00020001a"_s, u"\U00020000|\U00020001|a"_s);
    row("full-width", u"ＧＰＴ４ ＬＬＭ"_s, u"ＧＰＴ４|ＬＬＭ"_s);
    row("Cyrillic", u"Привет, мир"_s, u"Привет|мир"_s);
    row("a soft hyphen", u"neu\u00adral net\u00ad work"_s, u"neu\u00adral|net|work"_s);
    row("several invisible characters", u"\ufeffa\u200b\u2060\u200db\u200b"_s, u"a\u200b\u2060\u200db"_s);
    row("invisible characters alone", u"\u200b \u00ad\ufeff"_s, u""_s);
    row("an invisible character before a sign", u"a\u200b理\u200b解\u200bb"_s, u"a|理|解|b"_s);
    row("an invisible character before a hyphen", u"fine\u200b-tuning"_s, u"fine|tuning"_s);
    row("half a letter", u"a"_s + QChar(0xd840), u"a"_s);
}

void TestSearchFolding::wordsAreSplitByScript()
{
    QFETCH(QString, text);
    QStringList words;
    searchterms::forEachWord(
        text, [&](qsizetype start, qsizetype length) { words << text.mid(start, length); });
    QTEST(words.join(u'|'), "words");
}

DP_TEST(TestSearchFolding)
#include "tst_searchfolding.moc"
