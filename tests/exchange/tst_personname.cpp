#include "exchange/personname.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::PersonName;

namespace {

/// Returns the parts in one text: family | given | particle | suffix, or the literal name in braces.
QString parts(const QString &name)
{
    const PersonName parsed = PersonName::parse(name);
    if (!parsed.literal.isEmpty())
        return u'{' + parsed.literal + u'}';
    return QStringList{parsed.family, parsed.given, parsed.particle, parsed.suffix}.join(u'|');
}

} // namespace

class TestPersonName : public QObject
{
    Q_OBJECT

private slots:
    void namesHaveTheirParts_data();
    void namesHaveTheirParts();
};

void TestPersonName::namesHaveTheirParts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *test, const QString &name, const QString &expected) {
        QTest::newRow(test) << name << expected;
    };
    row("two words", u"Ashish Vaswani"_s, u"Vaswani|Ashish||"_s);
    row("initials", u"J.-P. Serre"_s, u"Serre|J.-P.||"_s);
    row("particles", u"Aäron van den Oord"_s, u"Oord|Aäron|van den|"_s);
    row("one particle", u"Ludwig van Beethoven"_s, u"Beethoven|Ludwig|van|"_s);
    row("Spanish particles", u"Oscar de la Renta"_s, u"Renta|Oscar|de la|"_s);
    row("two family names", u"Vânia de Oliveira Neves"_s, u"Oliveira Neves|Vânia|de|"_s);
    row("capital particle", u"Johannes Van der Waals"_s, u"Waals|Johannes|Van der|"_s);
    row("capital particle alone", u"Mark Van Raamsdonk"_s, u"Raamsdonk|Mark Van||"_s);
    row("and in Spanish", u"Santiago Ramón y Cajal"_s, u"Ramón y Cajal|Santiago||"_s);
    row("apostrophe", u"Carlos O'Brien"_s, u"O'Brien|Carlos||"_s);
    row("Vietnamese", u"Nguyễn Văn A"_s, u"A|Nguyễn Văn||"_s);
    row("single name", u"Sukarno"_s, u"{Sukarno}"_s);
    row("Chinese", u"张三"_s, u"{张三}"_s);
    row("Jr", u"A. A. Alves Jr."_s, u"Alves|A. A.||Jr."_s);
    row("third", u"John W. Fisher III"_s, u"Fisher|John W.||III"_s);
    row("Jr and a particle", u"Jan van der Berg Jr"_s, u"Berg|Jan|van der|Jr"_s);
    row("Jr after a comma", u"John Fisher, Jr."_s, u"Fisher|John||Jr."_s);
    row("only Jr", u"Alves Jr."_s, u"{Alves Jr.}"_s);
    row("family name first", u"Müller, Ł."_s, u"Müller|Ł.||"_s);
    row("family name, suffix, given name", u"Alves, Jr., A. A."_s, u"Alves|A. A.||Jr."_s);
    row("collaborations", u"LIGO Scientific Collaboration, Virgo Collaboration"_s,
        u"{LIGO Scientific Collaboration, Virgo Collaboration}"_s);
    row("company in one word", u"DeepSeek-AI"_s, u"{DeepSeek-AI}"_s);
    row("article", u"The ATLAS Collaboration"_s, u"{The ATLAS Collaboration}"_s);
    row("and", u"Research and Development Team"_s, u"{Research and Development Team}"_s);
    row("AND", u"Research AND Development"_s, u"{Research AND Development}"_s);
    row("others", u"others"_s, u"{others}"_s);
    row("for a group", u"Ada Example (for the LHCb Collaboration)"_s,
        u"{Ada Example (for the LHCb Collaboration)}"_s);
    row("a person of this name", u"Li Ai"_s, u"Ai|Li||"_s);
    row("TeX accents", u"Jos\\'e M\\\"{u}ller"_s, u"Müller|José||"_s);
    row("decomposed", u"José Mu\u0308ller"_s, u"Müller|José||"_s);
    row("blanks", u"  Ada \n Example "_s, u"Example|Ada||"_s);
    row("nothing", u""_s, u"|||"_s);
    row("only a comma", u", ,"_s, u"{, ,}"_s);
}

void TestPersonName::namesHaveTheirParts()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(parts(name), expected);
}

DP_TEST(TestPersonName)
#include "tst_personname.moc"
