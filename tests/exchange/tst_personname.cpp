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
    row("capital particle alone", u"Mark Van Raamsdonk"_s, u"Van Raamsdonk|Mark||"_s);
    row("Arabic particle", u"Laurent El Ghaoui"_s, u"El Ghaoui|Laurent||"_s);
    row("French particle", u"Yann Le Cun"_s, u"Le Cun|Yann||"_s);
    row("Portuguese particle", u"M. Dos Santos"_s, u"Dos Santos|M.||"_s);
    row("Dutch particle", u"Vincent Van Gogh"_s, u"Van Gogh|Vincent||"_s);
    row("two capital particles", u"Juan De La Cruz"_s, u"De La Cruz|Juan||"_s);
    row("only capital letters", u"Johannes Van Der Waals"_s, u"Van Der Waals|Johannes||"_s);
    row("Vietnamese family name last", u"Quoc V. Le"_s, u"Le|Quoc V.||"_s);
    row("Vietnamese middle name", u"Nguyen Van Anh"_s, u"Anh|Nguyen Van||"_s);
    row("Vietnamese middle name after the first", u"Thanh Van Lê"_s, u"Lê|Thanh Van||"_s);
    row("Chinese given names", u"Xiao Di Chen"_s, u"Chen|Xiao Di||"_s);
    row("Korean given names", u"Seung Du Kim"_s, u"Kim|Seung Du||"_s);
    row("particle before a comma", u"von Neumann, John"_s, u"Neumann|John|von|"_s);
    row("particle and an initial", u"van Dyk, D."_s, u"Dyk|D.|van|"_s);
    row("only particle and family name", u"van Dyk"_s, u"{van Dyk}"_s);
    row("and in Spanish", u"Santiago Ramón y Cajal"_s, u"Ramón y Cajal|Santiago||"_s);
    row("apostrophe", u"Carlos O'Brien"_s, u"O'Brien|Carlos||"_s);
    row("Vietnamese", u"Nguyễn Văn A"_s, u"A|Nguyễn Văn||"_s);
    row("single name", u"Sukarno"_s, u"{Sukarno}"_s);
    row("Chinese", u"张三"_s, u"{张三}"_s);
    row("Jr", u"A. A. Alves Jr."_s, u"Alves|A. A.||Jr."_s);
    row("third", u"John W. Fisher III"_s, u"Fisher|John W.||III"_s);
    row("Jr and a particle", u"Jan van der Berg Jr"_s, u"Berg|Jan|van der|Jr"_s);
    row("Jr after a comma", u"John Fisher, Jr."_s, u"Fisher|John||Jr."_s);
    row("Jr before a comma", u"Smith Jr., John"_s, u"Smith|John||Jr."_s);
    row("Jr and a particle before a comma", u"van Dyk III, D."_s, u"Dyk|D.|van|III"_s);
    row("degree", u"John Smith, PhD"_s, u"Smith|John||"_s);
    row("degrees", u"John Smith, M.D., Ph.D."_s, u"Smith|John||"_s);
    row("degree after the given name", u"Smith, John, PhD"_s, u"Smith|John||"_s);
    row("degree without a comma", u"John Smith PhD"_s, u"Smith|John||"_s);
    row("degree and a suffix", u"John Smith, Jr., PhD"_s, u"Smith|John||Jr."_s);
    row("initials like a degree", u"Smith, MD"_s, u"Smith|MD||"_s);
    row("only Jr", u"Alves Jr."_s, u"{Alves Jr.}"_s);
    row("family name first", u"Müller, Ł."_s, u"Müller|Ł.||"_s);
    row("family name, suffix, given name", u"Alves, Jr., A. A."_s, u"Alves|A. A.||Jr."_s);
    row("collaborations", u"LIGO Scientific Collaboration, Virgo Collaboration"_s,
        u"{LIGO Scientific Collaboration, Virgo Collaboration}"_s);
    row("company in one word", u"DeepSeek-AI"_s, u"{DeepSeek-AI}"_s);
    row("article", u"The ATLAS Collaboration"_s, u"{The ATLAS Collaboration}"_s);
    row("and", u"Research and Development Team"_s, u"{Research and Development Team}"_s);
    row("AND", u"Research AND Development"_s, u"{Research AND Development}"_s);
    row("on behalf", u"on behalf of the STAR collaboration"_s, u"{on behalf of the STAR collaboration}"_s);
    row("small letters", u"STAR collaboration"_s, u"{STAR collaboration}"_s);
    row("capital letters", u"THE STAR COLLABORATION"_s, u"{THE STAR COLLABORATION}"_s);
    row("observatory", u"Pierre Auger Observatory"_s, u"{Pierre Auger Observatory}"_s);
    row("company", u"Amazon AGI"_s, u"{Amazon AGI}"_s);
    row("research", u"Microsoft Research"_s, u"{Microsoft Research}"_s);
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
