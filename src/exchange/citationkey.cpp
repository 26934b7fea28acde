#include "exchange/citationkey.h"

#include "exchange/citation.h"
#include "text/readable.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

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

/// Returns the first words that are not stop words, at most `most`.
QStringList firstWords(const QString &text, const QRegularExpression &between, qsizetype most)
{
    QStringList words;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        if (words.size() == most)
            break;
        if (const QString word = ascii(part); hasLetter(word) && !isStopWord(word))
            words << word;
    }
    return words;
}

/// Returns the first word that is not a stop word; empty if there is none.
QString firstWord(const QString &text, const QRegularExpression &between)
{
    return firstWords(text, between, 1).value(0);
}

QStringList wordsOfTitle(const Paper &paper, qsizetype most)
{
    // An apostrophe does not end a word, and neither does a superscript, which readable::text() has made.
    static const QRegularExpression between(u"[^\\p{L}\\p{M}\\p{N}'’^_]+"_s);
    return firstWords(readable::text(paper.title), between, most);
}

bool isAllowed(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || u":_.+-"_s.contains(c);
}

/// A part of a pattern.
struct Part {
    QString name; ///< of a placeholder, in lower case; empty: a text
    QString text;
    bool isCapital = false;
};

/// Returns the parts of a pattern; nothing if it is not valid.
std::optional<QList<Part>> partsOf(const QString &pattern)
{
    static const QStringList names{
        u"surname"_s, u"year"_s, u"yy"_s, u"word"_s, u"title"_s, u"id"_s, u"category"_s};
    QList<Part> parts;
    for (qsizetype at = 0; at < pattern.size();) {
        const qsizetype end = pattern[at] == u'{' ? pattern.indexOf(u'}', at) : at + 1;
        if (end < 0)
            return std::nullopt;
        if (pattern[at] != u'{') {
            if (!isAllowed(pattern[at]))
                return std::nullopt;
            parts << Part{{}, pattern.mid(at, 1), false};
            at = end;
            continue;
        }
        const QString name = pattern.mid(at + 1, end - at - 1);
        QString lower = name;
        if (!name.isEmpty())
            lower[0] = name[0].toLower();
        if (!names.contains(lower))
            return std::nullopt;
        parts << Part{lower, {}, lower != name};
        at = end + 1;
    }
    return parts;
}

QString capital(QString word)
{
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
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

namespace {

/// Returns the words of a placeholder; an empty list if the paper has none.
QStringList wordsFor(const Part &part, const Paper &paper)
{
    constexpr qsizetype wordsInShortTitle = 3;
    const QString year = QString::number(Citation::yearOf(paper));
    if (part.name == "year"_L1)
        return {year};
    if (part.name == "yy"_L1)
        return {year.right(2)};
    if (part.name == "id"_L1)
        return {ascii(paper.id.toString())};
    if (part.name == "category"_L1)
        return {ascii(paper.primaryCategory())};
    if (part.name == "surname"_L1)
        return QStringList{surname(paper)}.filter(QRegularExpression(u"."_s));
    return wordsOfTitle(paper, part.name == "word"_L1 ? 1 : wordsInShortTitle);
}

QString nameById(const Paper &paper)
{
    return u"arxiv"_s + ascii(paper.id.toString());
}

} // namespace

bool isValid(const QString &pattern)
{
    constexpr qsizetype longest = 100;
    const auto parts = partsOf(pattern);
    static const QStringList telling{u"surname"_s, u"word"_s, u"title"_s, u"id"_s};
    return parts && pattern.size() <= longest && !parts->isEmpty() && !u":_.+-"_s.contains(pattern[0])
        && std::any_of(
            parts->cbegin(), parts->cend(), [](const Part &part) { return telling.contains(part.name); });
}

QString of(const Paper &paper, const QString &pattern)
{
    const auto parts = partsOf(pattern);
    if (!parts)
        return nameById(paper);
    QString name;
    for (const Part &part : *parts) {
        const QStringList words = part.name.isEmpty() ? QStringList{part.text} : wordsFor(part, paper);
        if (words.isEmpty())
            return nameById(paper);
        for (const QString &word : words)
            name += part.isCapital ? capital(word) : word;
    }
    // A category can be unknown, so the name can begin with the text after it.
    return name.isEmpty() || !(name[0].isLetterOrNumber()) ? nameById(paper) : name;
}

bool isOf(const QString &key, const Paper &paper, const QString &pattern)
{
    const QString name = of(paper, pattern);
    if (!key.startsWith(name))
        return false;
    const QString rest = key.mid(name.size());
    if (rest.startsWith(u'-')) // a number, or the identifier
        return rest.size() > 1
            && (rest.mid(1) == ascii(paper.id.toString())
                || std::all_of(rest.cbegin() + 1, rest.cend(), [](QChar c) { return c.isDigit(); }));
    return rest.isEmpty() || (rest.size() == 1 && rest[0] >= u'a' && rest[0] <= u'z');
}

QString surnameAndYear(const Paper &paper)
{
    const QString author = surname(paper);
    return author.isEmpty() ? QString() : author + QString::number(Citation::yearOf(paper));
}

} // namespace dp::citationkey
