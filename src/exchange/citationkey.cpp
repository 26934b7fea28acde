#include "exchange/citationkey.h"

#include "exchange/citation.h"
#include "text/readable.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::citationkey {
namespace {

constexpr qsizetype longestPart = 40;

/// Returns the ASCII letters and digits of a text in lower case, without accents.
QString ascii(const QString &text)
{
    // Letters that Unicode does not decompose.
    static const QHash<char16_t, QString> letters{{u'ß', u"ss"_s}, {u'æ', u"ae"_s}, {u'œ', u"oe"_s},
        {u'ø', u"o"_s}, {u'ł', u"l"_s}, {u'đ', u"d"_s}, {u'ð', u"d"_s}, {u'þ', u"th"_s}, {u'ı', u"i"_s},
        {u'ħ', u"h"_s}, {u'ŋ', u"n"_s}};
    QString out;
    for (const QChar c : text.toLower().normalized(QString::NormalizationForm_KD)) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            out += c;
        else
            out += letters.value(c.unicode());
    }
    return out.left(longestPart);
}

bool hasLetter(const QString &word)
{
    return std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

bool isStopWord(const QString &word)
{
    static const QSet<QString> words{u"a"_s, u"about"_s, u"an"_s, u"and"_s, u"are"_s, u"as"_s, u"at"_s,
        u"be"_s, u"by"_s, u"can"_s, u"do"_s, u"does"_s, u"for"_s, u"from"_s, u"how"_s, u"if"_s, u"in"_s,
        u"into"_s, u"is"_s, u"it"_s, u"its"_s, u"not"_s, u"of"_s, u"on"_s, u"or"_s, u"our"_s, u"that"_s,
        u"the"_s, u"their"_s, u"there"_s, u"this"_s, u"to"_s, u"via"_s, u"was"_s, u"we"_s, u"what"_s,
        u"when"_s, u"where"_s, u"which"_s, u"who"_s, u"why"_s, u"will"_s, u"with"_s};
    return words.contains(word);
}

/// Returns the first word that is not a stop word; empty if there is none.
QString firstWord(const QString &text, const QRegularExpression &between)
{
    for (const QString &part : text.split(between, Qt::SkipEmptyParts))
        if (const QString word = ascii(part); hasLetter(word) && !isStopWord(word))
            return word;
    return {};
}

QString surname(const Paper &paper)
{
    if (paper.authors.isEmpty())
        return {};
    static const QRegularExpression blank(u"\\s+"_s);
    const PersonName name = PersonName::parse(paper.authors.first());
    if (!name.literal.isEmpty())
        return firstWord(name.literal, blank);
    const QString family = ascii(name.family);
    return hasLetter(family) ? family : QString();
}

} // namespace

QString of(const Paper &paper)
{
    // An apostrophe does not end a word, and neither does a superscript, which readable::text() has made.
    static const QRegularExpression between(u"[^\\p{L}\\p{M}\\p{N}'’^_]+"_s);
    const QString author = surnameAndYear(paper);
    const QString word = author.isEmpty() ? QString() : firstWord(readable::text(paper.title), between);
    return word.isEmpty() ? u"arxiv"_s + ascii(paper.id.toString()) : author + word;
}

QString surnameAndYear(const Paper &paper)
{
    const QString author = surname(paper);
    return author.isEmpty() ? QString() : author + QString::number(Citation::yearOf(paper));
}

} // namespace dp::citationkey
