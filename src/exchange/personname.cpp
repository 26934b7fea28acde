#include "exchange/personname.h"

#include "text/readable.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

bool isParticle(const QString &word)
{
    static const QSet<QString> particles{u"af"_s, u"al"_s, u"av"_s, u"ben"_s, u"bin"_s, u"d'"_s, u"da"_s,
        u"dal"_s, u"das"_s, u"de"_s, u"del"_s, u"della"_s, u"den"_s, u"der"_s, u"des"_s, u"di"_s, u"do"_s,
        u"dos"_s, u"du"_s, u"el"_s, u"ibn"_s, u"la"_s, u"las"_s, u"le"_s, u"los"_s, u"op"_s, u"'t"_s,
        u"ten"_s, u"ter"_s, u"van"_s, u"vom"_s, u"von"_s, u"zu"_s, u"zum"_s, u"zur"_s};
    return particles.contains(word);
}

/// Returns whether the word is a particle with a capital letter, as in "Laurent El Ghaoui". Unlike "van", it
/// is a part of the family name. Words that are also given names (Al, Ben, Bin, Das) are left out.
bool isCapitalParticle(const QString &word)
{
    static const QSet<QString> particles{u"Da"_s, u"De"_s, u"Del"_s, u"Della"_s, u"Den"_s, u"Der"_s, u"Des"_s,
        u"Di"_s, u"Dos"_s, u"Du"_s, u"El"_s, u"La"_s, u"Las"_s, u"Le"_s, u"Los"_s, u"Van"_s, u"Vander"_s,
        u"Von"_s};
    return particles.contains(word);
}

/// Returns whether the word is a frequent family name of China, Korea or Vietnam. There, "De", "Du" or "Van"
/// in the middle of a name is a part of the given name.
bool isAsianFamily(const QString &word)
{
    static const QSet<QString> names{u"an"_s, u"bai"_s, u"bui"_s, u"cai"_s, u"cao"_s, u"chan"_s, u"chang"_s,
        u"chen"_s, u"cheng"_s, u"cheung"_s, u"cho"_s, u"choi"_s, u"chow"_s, u"chu"_s, u"chung"_s, u"cui"_s,
        u"dai"_s, u"dang"_s, u"dao"_s, u"deng"_s, u"dinh"_s, u"do"_s, u"doan"_s, u"dong"_s, u"du"_s,
        u"duan"_s, u"duong"_s, u"fan"_s, u"fang"_s, u"feng"_s, u"fu"_s, u"gao"_s, u"gong"_s, u"gu"_s,
        u"guo"_s, u"ha"_s, u"han"_s, u"he"_s, u"ho"_s, u"hoang"_s, u"hou"_s, u"hong"_s, u"hu"_s, u"huang"_s,
        u"hwang"_s, u"huynh"_s, u"jang"_s, u"jeong"_s, u"ji"_s, u"jia"_s, u"jiang"_s, u"jin"_s, u"jung"_s,
        u"kang"_s, u"kieu"_s, u"kim"_s, u"kwok"_s, u"kwon"_s, u"kong"_s, u"lai"_s, u"lam"_s, u"lau"_s,
        u"lee"_s, u"leung"_s, u"le"_s, u"lei"_s, u"li"_s, u"liang"_s, u"liao"_s, u"lin"_s, u"liu"_s,
        u"long"_s, u"lu"_s, u"luo"_s, u"luong"_s, u"luu"_s, u"ly"_s, u"ma"_s, u"mai"_s, u"mao"_s, u"meng"_s,
        u"moon"_s, u"ng"_s, u"ngo"_s, u"nguyen"_s, u"ni"_s, u"oh"_s, u"pan"_s, u"park"_s, u"peng"_s,
        u"pham"_s, u"phan"_s, u"phung"_s, u"qian"_s, u"qin"_s, u"qiu"_s, u"quach"_s, u"ren"_s, u"shao"_s,
        u"seo"_s, u"shen"_s, u"shi"_s, u"shin"_s, u"song"_s, u"su"_s, u"sun"_s, u"ta"_s, u"tan"_s, u"tang"_s,
        u"thai"_s, u"tian"_s, u"to"_s, u"tong"_s, u"tsang"_s, u"tse"_s, u"ton"_s, u"tran"_s, u"trinh"_s,
        u"truong"_s, u"vo"_s, u"vu"_s, u"wang"_s, u"wei"_s, u"wong"_s, u"wu"_s, u"xia"_s, u"xiao"_s, u"xie"_s,
        u"xiong"_s, u"xu"_s, u"xue"_s, u"yan"_s, u"yang"_s, u"yeung"_s, u"yao"_s, u"ye"_s, u"yi"_s, u"yin"_s,
        u"yoo"_s, u"yoon"_s, u"yu"_s, u"yuan"_s, u"zeng"_s, u"zhang"_s, u"zhao"_s, u"zheng"_s, u"zhong"_s,
        u"zhou"_s, u"zhu"_s, u"zou"_s};
    QString letters;
    for (const QChar c : word.toLower().normalized(QString::NormalizationForm_D))
        if (c.isLetter())
            letters += c == u'đ' ? QChar(u'd') : c;
    return names.contains(letters);
}

/// Returns whether a part of a name is an academic degree. Without "Ph", letters can also be initials: this
/// is not sure for "Smith, MD".
bool isDegree(const QString &part, bool isAfterWholeName)
{
    static const QRegularExpression sure(u"^(?:Ph\\.? ?D|D\\.?Phil|M\\.?Sc|B\\.?Sc|PharmD)\\.?$"_s);
    static const QRegularExpression unsure(u"^(?:M\\.?D|MPH|MBA|M\\.?S|M\\.?A|B\\.?A|Dr|Prof)\\.?$"_s);
    return sure.match(part).hasMatch() || (isAfterWholeName && unsure.match(part).hasMatch());
}

bool isSuffix(const QString &word)
{
    static const QRegularExpression suffix(u"^(?:(?:Jr|Sr)\\.?|II|III|IV)$"_s);
    return suffix.match(word).hasMatch();
}

/// Returns whether the name is that of a group or of a company. Its words must not be exchanged.
bool isGroup(const QString &name, const QStringList &words)
{
    static const QRegularExpression sign(
        u"[0-9()&/]| and |^The |^on behalf of "_s, QRegularExpression::CaseInsensitiveOption);
    static const QSet<QString> groups{u"AGI"_s, u"AI"_s, u"Academy"_s, u"Agency"_s, u"Alliance"_s,
        u"Association"_s, u"Centre"_s, u"Collab."_s, u"Collaboration"_s, u"Collaborations"_s, u"Committee"_s,
        u"Community"_s, u"Consortium"_s, u"Corp."_s, u"Corporation"_s, u"Council"_s, u"DeepMind"_s,
        u"Department"_s, u"Foundation"_s, u"GmbH"_s, u"Group"_s, u"Inc"_s, u"Inc."_s, u"Initiative"_s,
        u"Institute"_s, u"LLC"_s, u"Lab"_s, u"Labs"_s, u"Laboratories"_s, u"Laboratory"_s, u"Ltd"_s,
        u"Ltd."_s, u"Network"_s, u"Observatory"_s, u"Organisation"_s, u"Organization"_s, u"Project"_s,
        u"Research"_s, u"Society"_s, u"Survey"_s, u"Team"_s, u"University"_s, u"Université"_s};
    const auto isGroupWord = [](QString word) {
        if (word.endsWith(u',') || word.endsWith(u';') || word.endsWith(u':'))
            word.chop(1);
        if (groups.contains(word))
            return true;
        // A family name such as Ai differs from AI only in case, so only long words may have another case.
        constexpr qsizetype longWord = 4;
        const bool isOneCase = word == word.toLower() || word == word.toUpper();
        return isOneCase && word.size() >= longWord
            && groups.contains(word.left(1).toUpper() + word.mid(1).toLower());
    };
    return sign.match(name).hasMatch() || std::any_of(words.cbegin() + 1, words.cend(), isGroupWord);
}

QString joined(const QStringList &words, qsizetype from, qsizetype to)
{
    return words.mid(from, to - from).join(u' ');
}

/// Returns the index of the first word of the family name or of its particles.
qsizetype familyStart(const QStringList &words)
{
    const qsizetype last = words.size() - 1;
    const bool isAsian = isAsianFamily(words.first()) || isAsianFamily(words[last]);
    for (qsizetype i = 1; i < last; ++i) {
        if (isCapitalParticle(words[i]) && !isAsian)
            return i;
        if (words[i] == "y"_L1 && i > 1) // as in Santiago Ramón y Cajal
            return i - 1;
        if (!isParticle(words[i]))
            continue;
        while (i > 1 && isParticle(words[i - 1].toLower())) // as in Van der Waals
            --i;
        return i;
    }
    return last;
}

void setFamily(PersonName &name, const QStringList &words)
{
    qsizetype start = 0;
    while (start < words.size() - 1
        && (isParticle(words[start]) || (isParticle(words[start].toLower()) && isParticle(words[start + 1]))))
        ++start;
    name.particle = joined(words, 0, start);
    name.family = joined(words, start, words.size());
}

/// Returns the parts of a name between its commas, without degrees.
QStringList partsOf(const QString &text)
{
    QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    const bool isWholeName =
        !parts.isEmpty() && parts.first().contains(u' ') && !isParticle(parts.first().section(u' ', 0, 0));
    for (qsizetype i = parts.size() - 1; i > 0; --i)
        if (isDegree(parts[i], isWholeName))
            parts.removeAt(i);
    return parts;
}

/// Reads a name that is written with commas: "Müller, Ł.", "Fisher, III, John", "Fisher III, John" or "John
/// Fisher, III".
std::optional<PersonName> withCommas(const QString &text)
{
    QStringList parts = partsOf(text);
    if (parts.size() == 1 && parts.first() != text)
        return PersonName::parse(parts.first());
    PersonName name;
    const auto suffix = std::find_if(parts.begin(), parts.end(), isSuffix);
    if (suffix != parts.end()) {
        name.suffix = *suffix;
        parts.erase(suffix);
    }
    if (parts.size() == 1 && !name.suffix.isEmpty()) {
        const QStringList words = parts.first().split(u' ');
        if (words.size() < 2)
            return std::nullopt;
        const qsizetype start = familyStart(words);
        name.given = joined(words, 0, start);
        setFamily(name, words.mid(start));
        return name;
    }
    if (parts.size() != 2)
        return std::nullopt;
    QStringList family = parts.first().split(u' ');
    if (name.suffix.isEmpty() && family.size() > 1 && isSuffix(family.last()))
        name.suffix = family.takeLast();
    setFamily(name, family);
    name.given = parts.last();
    return name;
}

} // namespace

PersonName PersonName::parse(const QString &name)
{
    const QString text = readable::text(name).normalized(QString::NormalizationForm_C).simplified();
    PersonName parsed;
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const bool hasOnlyFamily = isParticle(words.value(0)) && !text.contains(u',');
    if (words.size() < 2 || isGroup(text, words) || hasOnlyFamily) {
        parsed.literal = text;
        return parsed;
    }
    if (text.contains(u',')) {
        if (const auto read = withCommas(text))
            return *read;
        parsed.literal = text;
        return parsed;
    }
    if (words.size() > 2 && isDegree(words.last(), false))
        words.removeLast();
    if (isSuffix(words.last())) {
        if (words.size() == 2) {
            parsed.literal = text;
            return parsed;
        }
        parsed.suffix = words.takeLast();
    }
    const qsizetype start = familyStart(words);
    parsed.given = joined(words, 0, start);
    setFamily(parsed, words.mid(start));
    return parsed;
}

} // namespace dp
