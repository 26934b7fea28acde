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

bool isSuffix(const QString &word)
{
    static const QRegularExpression suffix(u"^(?:(?:Jr|Sr)\\.?|II|III|IV)$"_s);
    return suffix.match(word).hasMatch();
}

/// Returns whether the name is that of a group or of a company. Its words must not be exchanged.
bool isGroup(const QString &name, const QStringList &words)
{
    static const QRegularExpression sign(
        u"[0-9()&/]| and |^The "_s, QRegularExpression::CaseInsensitiveOption);
    static const QSet<QString> groups{u"AI"_s, u"Association"_s, u"Collab."_s, u"Collaboration"_s,
        u"Collaborations"_s, u"Committee"_s, u"Consortium"_s, u"Corp."_s, u"Corporation"_s, u"Foundation"_s,
        u"Group"_s, u"Inc."_s, u"Initiative"_s, u"Institute"_s, u"Labs"_s, u"Laboratory"_s, u"Ltd."_s,
        u"Network"_s, u"Organisation"_s, u"Organization"_s, u"Project"_s, u"Society"_s, u"Survey"_s,
        u"Team"_s, u"University"_s};
    const auto isGroupWord = [](const QString &word) {
        const bool hasSign = word.endsWith(u',') || word.endsWith(u';') || word.endsWith(u':');
        return groups.contains(hasSign ? word.chopped(1) : word);
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
    for (qsizetype i = 1; i < last; ++i) {
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

/// Reads a name that is written with commas: "Müller, Ł.", "Fisher, III, John" or "John Fisher, III".
std::optional<PersonName> withCommas(const QString &text)
{
    QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
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
    setFamily(name, parts.first().split(u' '));
    name.given = parts.last();
    return name;
}

} // namespace

PersonName PersonName::parse(const QString &name)
{
    const QString text = readable::text(name).normalized(QString::NormalizationForm_C).simplified();
    PersonName parsed;
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || isGroup(text, words) || isParticle(words.first())) {
        parsed.literal = text;
        return parsed;
    }
    if (text.contains(u',')) {
        if (const auto read = withCommas(text))
            return *read;
        parsed.literal = text;
        return parsed;
    }
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
